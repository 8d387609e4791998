import Optimization

/// Rows that cut fractions off, added at the root as long as they help.
extension TreeSearch {
  private static let mostRounds = 20
  /// Rounds that raise the bound by less than this, relative, are poor; after a few poor ones it ends.
  private static let leastGain = 2e-5
  private static let mostPoor = 3
  /// A cut that the solution violates by less, in units of its length, is not worth a row.
  private static let leastViolation = 1e-3
  /// Factors further apart make a row that the simplex cannot be trusted with.
  private static let widestRange = 1e6

  /// - Parameter gomory: how many cuts from the simplex tableau to look for in a round; they help most, and cost most.
  func addCuts(gomory: Int) throws(SolverFailure) {
    let before = rootBound
    var poor = 0
    for _ in 0..<Self.mostRounds where live.objective < cutoff && poor < Self.mostPoor {
      let found = try live.kept.violatedCuts(gomory: gomory).filter(isWorthARow)
      guard !found.isEmpty else { break }
      let reached = live.objective
      try live.kept.add(found)
      cuts += found
      let resolution = try live.resolve()
      guard resolution == .optimal else {
        proof?.use(cuts, besides: problem)
        guard resolution == .infeasible else { return }
        // Nothing better than the plan in hand is left.
        try check(.infeasible, below: rootBound)
        rootBound = .infinity
        return
      }
      let gain = live.objective - reached
      try dropLooseCuts()
      poor = gain < Self.leastGain * abs(live.objective) ? poor + 1 : 0
    }
    proof?.use(cuts, besides: problem)
    try noteRoot()
    say(
      "cuts raise the bound from \(before) to \(rootBound), \(live.kept.rowCount - problem.rows.count) kept")
  }

  private func dropLooseCuts() throws(SolverFailure) {
    let rows = try live.kept.basis.rows
    let loose = (problem.rows.count..<rows.count).filter { rows[$0] == BasisCode.basic }
    guard !loose.isEmpty else { return }
    try live.kept.delete(rows: loose)
    for row in loose.reversed() { cuts.remove(at: row - problem.rows.count) }
    _ = try live.resolve()
  }

  private func isWorthARow(_ cut: CutRow) -> Bool {
    var (activity, square, least, most) = (0.0, 0.0, Double.infinity, 0.0)
    for (variable, coefficient) in zip(cut.variables, cut.coefficients) {
      activity += coefficient * live.values[variable]
      square += coefficient * coefficient
      least = min(least, abs(coefficient))
      most = max(most, abs(coefficient))
    }
    guard square > 0, most <= least * Self.widestRange, cut.variables.count <= flat.columnCount / 3 + 50
    else {
      return false
    }
    return (cut.lower - activity) / square.squareRoot() >= Self.leastViolation
  }
}
