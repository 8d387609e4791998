import Optimization

/// The last linear program, with every whole number held, checked in exact arithmetic.
///
/// It trusts no solver and no rounding: activities, reduced costs and both objectives are sums without rounding (`ExactSum`)
/// of the figures of the program as it stands in memory. The duals may be anyone's: weak duality makes a bound of them.
public struct Certificate: Hashable, Sendable {
  /// The most that the plan misses a row or the bound of a variable by, relative to 1, the bound or the row's largest term,
  /// whichever is most.
  public let violation: Double
  /// What the plan costs in the program, discounted, major units.
  public let cost: Double
  /// With the whole numbers held nothing costs less, major units.
  public let bound: Double

  public init(violation: Double, cost: Double, bound: Double) {
    (self.violation, self.cost, self.bound) = (violation, cost, bound)
  }

  /// - Parameters:
  ///   - solution: its values, and the duals of the linear program that they are the optimum of.
  ///   - held: that linear program.
  ///   - unit: major units in one of its objective.
  /// - Returns: nil where figures are too large or too small to be added without rounding, or the duals prove nothing.
  init?(_ solution: Solution, of held: Problem, unit: Double) {
    let flat = FlatProgram(held)
    var cost = ExactSum(flat.constant)
    for column in 0..<flat.columnCount { cost.add(flat.cost[column], times: solution.values[column]) }
    guard let violation = Self.violation(solution.values, flat), cost.isExact,
      let bound = Self.bound(solution.duals ?? [], flat)
    else { return nil }
    self.init(violation: violation, cost: cost.value * unit, bound: (bound * unit).nextDown.nextDown)
  }

  private static func violation(_ values: [Double], _ flat: FlatProgram) -> Double? {
    var worst = 0.0
    func note(_ amount: ExactSum, _ lower: Double, _ upper: Double, _ scale: Double) {
      for (bound, side) in [(lower, -1.0), (upper, 1.0)] where bound.isFinite {
        var excess = ExactSum(-side * bound)
        excess.add(amount, times: side)
        if excess.sign > 0 { worst = max(worst, excess.value / max(scale, abs(bound))) }
      }
    }
    for column in values.indices { note(ExactSum(values[column]), flat.lower[column], flat.upper[column], 1) }
    for row in 0..<flat.rowCount {
      var (activity, scale) = (ExactSum(), 1.0)
      for entry in flat.byRow[row] {
        let (factor, value) = (flat.byRow.entries[entry], values[Int(flat.byRow.places[entry])])
        activity.add(factor, times: value)
        scale = max(scale, abs(factor * value))
      }
      guard activity.isExact else { return nil }
      note(activity, flat.rowLower[row], flat.rowUpper[row], scale)
    }
    return worst
  }

  private static func bound(_ duals: [Double], _ flat: FlatProgram) -> Double? {
    guard duals.count == flat.rowCount else { return nil }
    let (lower, upper) = (flat.lower, flat.upper)
    let duals = WeakDuality.repaired(duals, flat, lower, upper)
    var sum = ExactSum(flat.constant)
    for row in duals.indices where duals[row] != 0 {
      sum.add(duals[row], times: duals[row] > 0 ? flat.rowLower[row] : flat.rowUpper[row])
    }
    for column in 0..<flat.columnCount {
      var reduced = ExactSum(flat.cost[column])
      for entry in flat.byColumn[column] {
        reduced.add(-flat.byColumn.entries[entry], times: duals[Int(flat.byColumn.places[entry])])
      }
      guard reduced.isExact else { return nil }
      guard reduced.sign != 0 else { continue }
      let value = reduced.sign > 0 ? lower[column] : upper[column]
      guard value.isFinite else { return nil }
      sum.add(reduced, times: value)
    }
    return sum.isExact ? sum.value : nil
  }
}
