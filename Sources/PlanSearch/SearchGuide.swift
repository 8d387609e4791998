import Formulation
import Optimization

/// What is known of a program's columns beyond its numbers, for those who look for good points of it.
struct SearchGuide: Sendable {
  /// Stages of whole numbers by column, settled from the lowest to the highest: servers after what stands around them.
  private(set) var stage: [Int]
  /// The same with servers first, for dives that round up.
  private(set) var arrivalsFirst: [Int]
  /// Whether a column is a choice of a price's tier, which follows quantities.
  private(set) var isTier: [Bool]
  /// Sets of whole numbers worth deciding anew together.
  private(set) var neighbourhoods: [Set<Int>]
  /// The site that a column is about; nil for several or none.
  private(set) var site: [Int?]
  /// Columns that enter a plan together.
  private(set) var blocks: [Block]

  struct Block: Sendable {
    var columns: [Int]
    let isPromising: Bool
  }

  init(_ program: PlanProgram) {
    let count = program.problem.variables.count
    stage = Self.places(in: program.equipmentFirst, count)
    arrivalsFirst = Self.places(in: program.roundingOrder, count)
    isTier = Array(repeating: false, count: count)
    for column in program.tierChoices { isTier[column.rawValue] = true }
    neighbourhoods = program.neighbourhoods.map { Set($0.map(\.rawValue)) }
    site = program.siteOfVariable
    blocks = program.blocks.map {
      Block(columns: $0.columns.map(\.rawValue), isPromising: $0.isPromising)
    }
  }

  /// A program of which nothing is known.
  init(columns: Int) {
    stage = Array(repeating: 0, count: columns)
    arrivalsFirst = stage
    isTier = Array(repeating: false, count: columns)
    site = Array(repeating: nil, count: columns)
    neighbourhoods = []
    blocks = []
  }

  private static func places(in order: [[VariableIndex]], _ count: Int) -> [Int] {
    var stage = [Int](repeating: 0, count: count)
    for (place, columns) in order.enumerated() { for column in columns { stage[column.rawValue] = place } }
    return stage
  }

  /// Whether a column stands in a block.
  var isOfBlock: [Bool] {
    var isOfBlock = [Bool](repeating: false, count: stage.count)
    for block in blocks { for column in block.columns { isOfBlock[column] = true } }
    return isOfBlock
  }

  /// What is to be decided at a site: its own columns, and those of no site that meet them in a row and need no decision
  /// before, such as what stays short, or which tier is reached.
  func columns(at site: Int, in flat: FlatProgram) -> [Int] {
    var isMet = [Bool](repeating: false, count: flat.rowCount)
    for column in stage.indices where self.site[column] == site {
      for entry in flat.byColumn[column] { isMet[Int(flat.byColumn.places[entry])] = true }
    }
    return stage.indices.filter { column in
      guard let own = self.site[column] else {
        return (!flat.isWhole[column] || isTier[column])
          && flat.byColumn[column].contains { isMet[Int(flat.byColumn.places[$0])] }
      }
      return own == site
    }
  }

  /// The same of a part of the program: its columns, as places in this one.
  func part(of kept: [Int]) -> SearchGuide {
    var place = [Int](repeating: -1, count: stage.count)
    for (new, old) in kept.enumerated() { place[old] = new }
    var part = self
    part.stage = kept.map { stage[$0] }
    part.site = kept.map { site[$0] }
    part.isTier = kept.map { isTier[$0] }
    part.arrivalsFirst = kept.map { arrivalsFirst[$0] }
    part.neighbourhoods = neighbourhoods.map { Set($0.map { place[$0] }.filter { $0 >= 0 }) }
    part.blocks = blocks.map { block in
      Block(columns: block.columns.map { place[$0] }.filter { $0 >= 0 }, isPromising: block.isPromising)
    }
    return part
  }
}
