import Optimization

/// A bound on the cost of a program that is too large to be built whole, from duals of one of its parts.
///
/// Weak duality needs each row and each column once, and that in any order: those of the part that was solved, and those
/// of the parts that were left out, which are built one after another, priced, and thrown away. Rows of one block of what
/// was left out get the duals that their columns ask for (`DualCompletion`), other rows that only those have none. What
/// would still pay there could be had in any number, so that the bound would be of no use; duals that are all a little
/// smaller make it pay no more, at the price of as much of the bound. Several such cuts are tried at once, and the best
/// counts.
struct PartedBound {
  /// Shares of their size that duals are cut by.
  private static let cuts = [0, 0.0025, 0.005, 0.01, 0.02, 0.04, 0.08, 0.16, 0.3, 0.45, 0.6]

  private var shared: SharedProgram
  /// For each cut, duals of the part that was solved.
  private let duals: [[Double]]
  /// For each cut, what the other parts have come to.
  private var sums: [Double]
  private var sizes: [Double]
  /// Whether every part was one.
  private(set) var isSound = true
  /// Whether a part moves shared rows in a way that those counted before it did not reckon with: to be counted anew.
  private(set) var isStale = false
  private var counted = 0

  /// - Parameters:
  ///   - shared: the part that was solved.
  ///   - duals: of its rows.
  init(_ shared: SharedProgram, _ duals: [Double]) {
    self.shared = shared
    self.duals = Self.cuts.map { cut in
      WeakDuality.repaired(duals.map { $0 * (1 - cut) }, shared.flat, shared.flat.lower, shared.flat.upper)
    }
    sums = Self.cuts.map { _ in 0 }
    sizes = sums
  }

  /// Counts a part that was not solved.
  /// - Parameter blocks: its columns by server type and site.
  /// - Returns: for each block, the best that its columns could still save each, as a share of their cost, with no cut.
  @discardableResult
  mutating func add(_ problem: Problem, blocks: [[Int]]) -> [Double] {
    let before = shared.surprises
    guard let part = shared.part(problem, blocks: blocks) else {
      isSound = false
      return []
    }
    if counted > 0, before != shared.surprises { isStale = true }
    counted += 1
    let (lower, upper) = part.relaxed.impliedBounds
    let completions = zip(blocks, part.ownRows).map { columns, own in
      DualCompletion(of: columns.filter { part.columns[$0] == nil }, ownRows: Set(own), in: part.flat)
    }
    var what = WeakDuality.Part(
      isRow: part.rows.map { _ in false }, isColumn: part.columns.map { $0 == nil })
    for row in part.ownRows.joined() { what.isRow[row] = true }
    var savings: [Double] = []
    for (number, shared) in duals.enumerated() {
      var all = part.rows.map { $0.map { shared[$0] } ?? 0 }
      var reduced = [Double](repeating: 0, count: part.flat.columnCount)
      for completion in completions { completion.complete(&all, &reduced, part.flat) }
      if number == 0 {
        savings = blocks.map { Self.saving($0.filter { part.columns[$0] == nil }, reduced, part.flat) }
      }
      let proof = WeakDuality(all, part.flat, lower, upper, counting: what)
      sums[number] += proof.bound
      sizes[number] += abs(proof.bound)
    }
    return savings
  }

  /// No point of the whole costs less; −∞ where that was not proven.
  func bound() -> Double {
    guard isSound, !isStale else { return -.infinity }
    let flat = shared.flat
    let (lower, upper) = shared.relaxed.impliedBounds
    let what = WeakDuality.Part(
      isRow: flat.rowLower.map { _ in true }, isColumn: flat.cost.map { _ in true }, hasConstant: true)
    return duals.enumerated().map { number, duals in
      let proof = WeakDuality(duals, flat, lower, upper, counting: what)
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
    return anew
  }

  private static func saving(_ block: [Int], _ reduced: [Double], _ flat: FlatProgram) -> Double {
    block.reduce(0) { flat.cost[$1] > 0 ? max($0, -reduced[$1] / flat.cost[$1]) : $0 }
  }
}
