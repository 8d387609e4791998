import Optimization

/// Solves the relaxation of a large program with only the blocks in it that are worth their place.
///
/// The master program holds all other columns, the active blocks, and the rows these meet. Its duals, completed block by
/// block, say which absent blocks could lower the cost; they enter, and the master is solved again from where it was.
/// It ends when none could, so that the optimum is that of the whole relaxation.
struct Sifting {
  private let problem: Problem
  private let flat: FlatProgram
  private let blocks: [[Int]]
  private let completions: [DualCompletion]
  private var isActive: [Bool]
  /// Whether the relaxation was seen to fall without end.
  private(set) var isUnbounded = false
  /// Blocks of a single column.
  private let lightCount: Int
  /// The block of a column; −1 for none.
  private let blockOf: [Int]
  /// The block whose columns alone a row has; −1 for none.
  private let ownerOf: [Int]
  private let solver: any WarmSolver
  private let watch: @Sendable (SearchProgress) -> SearchCommand

  /// Blocks that enter at once, at least, and as a share of all.
  private static let leastEntering = 20
  private static let shareEntering = 0.05
  /// A reduced cost below this, relative to the cost, is negative.
  private static let noise = 1e-7

  /// The columns and rows of a master program, and its optimum.
  struct Master: Sendable {
    let columns: [Int]
    let rows: [Int]
    let objective: Double
    let duals: [Double]
    let basis: BasisCode
    /// No point of the whole costs less: `objective`, less what roundings may have added.
    var bound = -Double.infinity

    /// A point of the whole program from one of the master.
    func whole(_ values: [Double], _ count: Int) -> [Double] {
      var point = [Double](repeating: 0, count: count)
      for (place, column) in columns.enumerated() { point[column] = values[place] }
      return point
    }
  }

  init(
    _ problem: Problem, _ flat: FlatProgram, blocks: [SearchGuide.Block], solver: any WarmSolver,
    watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) {
    (self.problem, self.flat, self.solver, self.watch) = (problem, flat, solver, watch)
    self.blocks = blocks.map(\.columns)
    isActive = blocks.map(\.isPromising)
    lightCount = blocks.count { $0.columns.count == 1 }
    var blockOf = [Int](repeating: -1, count: flat.columnCount)
    for (block, entry) in blocks.enumerated() {
      // A column that must not be zero cannot be left out.
      let mayBeZero = entry.columns.allSatisfy { flat.lower[$0] <= 0 && flat.upper[$0] >= 0 }
      for column in entry.columns { blockOf[column] = block }
      if !mayBeZero { isActive[block] = true }
    }
    var ownerOf = [Int](repeating: -1, count: flat.rowCount)
    var ownRows = [[Int]](repeating: [], count: blocks.count)
    for row in 0..<flat.rowCount {
      guard let owner = Self.owner(of: row, blockOf, flat) else { continue }
      ownerOf[row] = owner
      // A row with columns of the master has no dual while it is out: those columns were priced without it.
      let isPriced = flat.byRow[row].allSatisfy { blockOf[Int(flat.byRow.places[$0])] == owner }
      if isPriced { ownRows[owner].append(row) }
    }
    (self.blockOf, self.ownerOf) = (blockOf, ownerOf)
    completions = blocks.indices.map {
      DualCompletion(of: blocks[$0].columns, ownRows: Set(ownRows[$0]), in: flat)
    }
  }

  /// The only block that has columns in a row which the others obey without it; nil where there is none.
  private static func owner(of row: Int, _ blockOf: [Int], _ flat: FlatProgram) -> Int? {
    var (owner, others) = (nil as Int?, Activity())
    for entry in flat.byRow[row] {
      let column = Int(flat.byRow.places[entry])
      let block = blockOf[column]
      if block < 0 {
        others.add(flat.byRow.entries[entry], flat.lower[column], flat.upper[column])
      } else if owner == nil {
        owner = block
      } else if owner != block {
        return nil
      }
    }
    return others.least >= flat.rowLower[row] && others.most <= flat.rowUpper[row] ? owner : nil
  }

  /// The optimum of the whole relaxation; nil when there is none: it has no point, or none that is cheapest.
  mutating func optimum() throws(SolverFailure) -> Master? {
    var last: Master?
    while true {
      guard let master = try solved(from: last) else {
        guard !isUnbounded, isActive.contains(false) else { return nil }
        // Too few blocks to serve everything: all of them, then.
        for block in isActive.indices { isActive[block] = true }
        continue
      }
      last = master
      let entering = wanted(by: master)
      tell(
        "sifting: \(master.objective), \(isActive.count { $0 }) of \(blocks.count) blocks, \(entering.count) could help"
      )
      guard !entering.isEmpty else { return proven(master) }
      for isLight in [false, true] {
        let kind = entering.filter { (blocks[$0].count == 1) == isLight }
        let most = max(
          Self.leastEntering,
          Int(Double(isLight ? lightCount : blocks.count - lightCount) * Self.shareEntering))
        for block in kind.prefix(most) { isActive[block] = true }
      }
    }
  }

  private mutating func solved(from last: Master?) throws(SolverFailure) -> Master? {
    let columns = (0..<flat.columnCount).filter { blockOf[$0] < 0 || isActive[blockOf[$0]] }
    let rows = (0..<flat.rowCount).filter { ownerOf[$0] < 0 || isActive[ownerOf[$0]] }
    let start = last.map { carried($0, to: columns, rows) }
    let (resolution, master) = try solver.keeping(
      part(columns, rows), watch: watch
    ) { kept throws(SolverFailure) -> (Resolution, Master?) in
      if let start { try kept.start(from: start) }
      let resolution = try kept.resolvePrimal()
      guard resolution == .optimal else { return (resolution, nil) }
      return (
        resolution,
        Master(
          columns: columns, rows: rows, objective: try kept.objective, duals: try kept.duals().rows,
          basis: try kept.basis)
      )
    }
    isUnbounded = resolution == .unbounded
    return master
  }

  /// A master program; the columns left out are at 0.
  func part(_ columns: [Int], _ rows: [Int]) -> Problem {
    var lower = [Double](repeating: 0, count: flat.columnCount)
    for column in columns { lower[column] = flat.lower[column] }
    return problem.part(columns: columns, rows: rows, flat, lower, flat.upper)
  }

  private func proven(_ master: Master) -> Master {
    var proven = master
    let (lower, upper) = flat.impliedBounds
    proven.bound = min(WeakDuality(completed(master).duals, flat, lower, upper).bound, master.objective)
    return proven
  }

  /// Duals of all rows, and the reduced costs of absent blocks by these.
  private func completed(_ master: Master) -> (duals: [Double], reduced: [Double]) {
    var duals = [Double](repeating: 0, count: flat.rowCount)
    for (place, row) in master.rows.enumerated() { duals[row] = master.duals[place] }
    var reduced = [Double](repeating: 0, count: flat.columnCount)
    for block in blocks.indices where !isActive[block] {
      completions[block].complete(&duals, &reduced, flat)
    }
    return (duals, reduced)
  }

  /// Absent blocks that could lower the cost of the master, the most promising first.
  private func wanted(by master: Master) -> [Int] {
    let reduced = completed(master).reduced
    var found: [(block: Int, value: Double)] = []
    for block in blocks.indices where !isActive[block] {
      let isLight = blocks[block].count == 1
      let least = blocks[block].reduce(0.0) {
        min($0, reduced[$1] / (isLight ? 1 : max(1e-6, abs(flat.cost[$1]))))
      }
      if least < -Self.noise { found.append((block, least)) }
    }
    return found.sorted { $0.value != $1.value ? $0.value < $1.value : $0.block < $1.block }.map(\.block)
  }

  /// The basis of a master for a larger one: what is new stands at its bound, or is slack.
  private func carried(_ last: Master, to columns: [Int], _ rows: [Int]) -> BasisCode {
    var byColumn = [UInt8](repeating: BasisCode.atLower, count: flat.columnCount)
    for (place, column) in last.columns.enumerated() { byColumn[column] = last.basis.columns[place] }
    var byRow = [UInt8](repeating: BasisCode.basic, count: flat.rowCount)
    for (place, row) in last.rows.enumerated() { byRow[row] = last.basis.rows[place] }
    return BasisCode(rows: rows.map { byRow[$0] }, columns: columns.map { byColumn[$0] })
  }

  private func tell(_ step: String) {
    _ = watch(SearchProgress(incumbent: nil, bound: nil, nodes: 0, step: step))
  }
}
