import Optimization

/// What the simplex says of a tree's linear programs, checked in arithmetic that knows its roundings (`WeakDuality`).
///
/// The search goes by what the simplex says. By how much that was ever above what its duals prove, and where it found
/// nothing left without a proof of it, is kept here, and taken off the bound that is reported.
struct TreeProof {
  /// The program with the cuts that are in force, and with the costs gone.
  private var flat: FlatProgram
  private var free: FlatProgram
  /// Bounds of the variables, and closer ones that the rows imply for those that are no whole numbers.
  private let (lower, upper): ([Double], [Double])
  private let wholes: [Int]
  /// The most that an objective was above what is proven of it.
  private(set) var doubt = 0.0
  /// The bound of what was closed without a proof.
  private(set) var leastUnproven = Double.infinity

  init(_ flat: FlatProgram) {
    (self.flat, free) = (flat, flat.withoutCosts)
    (lower, upper) = flat.impliedBounds
    wholes = flat.wholes
  }

  /// Rows that every whole-number point obeys, as they are in force.
  mutating func use(_ cuts: [CutRow], besides problem: Problem) {
    var problem = problem
    for (number, cut) in cuts.enumerated() {
      let terms = zip(cut.variables, cut.coefficients).map { LinearExpression.Term(VariableIndex($0), $1) }
      problem.add(Row("cut\(number)", LinearExpression(terms: terms), .between(cut.lower, cut.upper)))
    }
    flat = FlatProgram(problem)
    free = flat.withoutCosts
  }

  /// Checks an objective, or a bound on it, that the simplex gave within bounds of the whole numbers.
  /// - Parameter bound: of everything within, from before.
  /// - Returns: what is proven.
  @discardableResult
  mutating func check(
    _ objective: Double, by duals: [Double], within low: [Double], _ high: [Double], below bound: Double
  ) -> WeakDuality {
    let (lower, upper) = narrowed(low, high)
    let proof = WeakDuality(duals, flat, lower, upper)
    if proof.bound.isFinite { doubt = max(doubt, objective - proof.bound) } else { leave(bound) }
    return proof
  }

  /// Checks that nothing is left within bounds of the whole numbers.
  /// - Parameters:
  ///   - multipliers: of the rows; nil where there are none to be had.
  ///   - bound: of everything within.
  mutating func checkInfeasible(
    by multipliers: [Double]?, within low: [Double], _ high: [Double], bound: Double
  ) {
    guard bound < leastUnproven else { return }
    let (lower, upper) = narrowed(low, high)
    // A point that costs nothing would cost more than nothing.
    let isProven =
      multipliers.map { multipliers in
        [1, -1].contains { sign in
          WeakDuality(multipliers.map { sign * $0 }, free, lower, upper).bound > 0
        }
      } ?? false
    if !isProven { leave(bound) }
  }

  /// Something that costs no less than `bound` was closed without a proof.
  mutating func leave(_ bound: Double) { leastUnproven = min(leastUnproven, bound) }

  private func narrowed(_ low: [Double], _ high: [Double]) -> ([Double], [Double]) {
    var (lower, upper) = (lower, upper)
    for column in wholes { (lower[column], upper[column]) = (low[column], high[column]) }
    return (lower, upper)
  }
}
