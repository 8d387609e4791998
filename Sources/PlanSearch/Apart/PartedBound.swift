import Optimization

/// A bound on the cost of a program that is too large to be built whole, from duals of one of its parts.
///
/// Weak duality needs each row and each column once, and that in any order: those that all parts share, those of the part
/// that was solved, and those of the parts that were left out, which are built one after another, priced, and thrown away.
/// Rows of what was left out get the duals that their columns ask for (`DualCompletion`). What would still pay there could
/// be had in any number, so that the bound would be of no use; duals that are all a little smaller make it pay no more,
/// at the price of as much of the bound. Several such cuts are tried at once, and the best counts.
struct PartedBound {
  /// Shares of their size that duals are cut by.
  private static let cuts = [0, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.04, 0.08]

  private var shared: SharedProgram
  /// Duals of the shared rows.
  private let duals: [Double]
  /// For each cut, what the parts have come to, and what is to be counted with shared columns.
  private var sums: [Double]
  private var sizes: [Double]
  private var beside: [[Int: WeakDuality.Beside]]
  /// Whether every part was one.
  private(set) var isSound = true
  /// Whether a part moves shared rows in a way that those counted before it did not reckon with: to be counted anew.
  private(set) var isStale = false
  private var counted = 0

  /// - Parameters:
  ///   - shared: what all parts have in common.
  ///   - names: of the rows that `duals` are of.
  init(_ shared: SharedProgram, _ names: [String], _ duals: [Double]) {
    var own = [Double](repeating: 0, count: shared.flat.rowCount)
    for (name, dual) in zip(names, duals) { if let place = shared.placeOfRow[name] { own[place] = dual } }
    (self.shared, self.duals) = (shared, own)
    sums = Self.cuts.map { _ in 0 }
    sizes = sums
    beside = Self.cuts.map { _ in [:] }
  }

  /// Counts a part.
  /// - Parameters:
  ///   - blocks: its columns by server type and site.
  ///   - duals: of its rows; nil for a part that was not solved.
  /// - Returns: for each block, the best that its columns could still save each, as a share of their cost, with no cut.
  @discardableResult
  mutating func add(_ problem: Problem, blocks: [[Int]], duals given: [Double]? = nil) -> [Double] {
    var isOfBlock = [Bool](repeating: false, count: problem.variables.count)
    for column in blocks.joined() { isOfBlock[column] = true }
    let before = (shared.mayRise, shared.mayFall)
    guard let part = shared.part(problem, isOfBlock: isOfBlock) else {
      isSound = false
      return []
    }
    // What was counted before took the others to move shared rows one way only.
    if counted > 0, before != (shared.mayRise, shared.mayFall) { isStale = true }
    counted += 1
    let (lower, upper) = implied(part.flat, part.rows)
    let completions = given == nil ? completions(blocks, part) : []
    let what = WeakDuality.Part(isRow: part.rows.map { $0 == nil }, isColumn: part.columns.map { $0 == nil })
    var savings: [Double] = []
    for (number, cut) in Self.cuts.enumerated() {
      var all = part.rows.indices.map { row in
        (part.rows[row].map { duals[$0] } ?? given?[row] ?? 0) * (1 - cut)
      }
      var reduced = [Double](repeating: 0, count: part.flat.columnCount)
      for completion in completions { completion.complete(&all, &reduced, part.flat) }
      if number == 0 { savings = blocks.map { Self.saving($0, reduced, part.flat) } }
      all = WeakDuality.usable(all, part.flat)
      let proof = WeakDuality(all, part.flat, lower, upper, counting: what)
      sums[number] += proof.bound
      sizes[number] += abs(proof.bound)
      note(all, part, number)
    }
    return savings
  }

  /// No point of the whole costs less; −∞ where that was not proven.
  func bound() -> Double {
    guard isSound, !isStale else { return -.infinity }
    let flat = shared.flat
    let (lower, upper) = implied(flat, flat.rowLower.indices.map { $0 })
    return Self.cuts.enumerated().map { number, cut in
      let what = WeakDuality.Part(
        isRow: flat.rowLower.map { _ in true }, isColumn: flat.cost.map { _ in true }, hasConstant: true,
        beside: beside[number])
      let proof = WeakDuality(duals.map { $0 * (1 - cut) }, flat, lower, upper, counting: what)
      let doubt = Double(counted + 3) * Double.ulpOfOne * (sizes[number] + abs(proof.bound))
      let sum = proof.bound + sums[number] - doubt
      return sum.isNaN ? -.infinity : sum
    }.max() ?? -.infinity
  }

  /// The same with nothing counted, knowing which way parts may move what is shared.
  func startedAnew() -> PartedBound {
    var anew = self
    anew.shared.forgetParts()
    (anew.isSound, anew.isStale, anew.counted) = (true, false, 0)
    (anew.sums, anew.sizes) = (Self.cuts.map { _ in 0 }, Self.cuts.map { _ in 0 })
    anew.beside = Self.cuts.map { _ in [:] }
    return anew
  }

  /// What a part's own rows ask of shared columns.
  private mutating func note(_ duals: [Double], _ part: ProgramPart, _ number: Int) {
    for (row, place) in part.rows.enumerated() where place == nil && duals[row] != 0 {
      for entry in part.flat.byRow[row] {
        guard let column = part.columns[Int(part.flat.byRow.places[entry])] else { continue }
        beside[number][column, default: WeakDuality.Beside()].add(part.flat.byRow.entries[entry] * duals[row])
      }
    }
  }

  private func completions(_ blocks: [[Int]], _ part: ProgramPart) -> [DualCompletion] {
    blocks.map { columns in
      let inBlock = Set(columns)
      let touched = Set(
        columns.flatMap { column in part.flat.byColumn[column].map { Int(part.flat.byColumn.places[$0]) } })
      let own = touched.filter { row in
        part.rows[row] == nil
          && part.flat.byRow[row].allSatisfy { inBlock.contains(Int(part.flat.byRow.places[$0])) }
      }
      return DualCompletion(of: columns, ownRows: own, in: part.flat)
    }
  }

  /// Bounds of variables that hold whatever other parts do.
  private func implied(_ flat: FlatProgram, _ places: [Int?]) -> (lower: [Double], upper: [Double]) {
    shared.relaxed(flat, places).impliedBounds
  }

  private static func saving(_ block: [Int], _ reduced: [Double], _ flat: FlatProgram) -> Double {
    block.reduce(0) { flat.cost[$1] > 0 ? max($0, -reduced[$1] / flat.cost[$1]) : $0 }
  }
}
