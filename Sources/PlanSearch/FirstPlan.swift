import Optimization

/// A first plan by diving from the relaxation; where that runs into a dead end, again with a little of every cap kept
/// back.
///
/// The relaxation spends a budget or a cap of emissions to the last, and what rounding up adds in the first periods is
/// missing in the last. What is kept back for that is given free in the end: a plan within less is within the cap.
struct FirstPlan {
  let problem: Problem
  /// Stages of integer variables.
  let order: [[VariableIndex]]
  /// Rows by which one amount must do for many decisions.
  let caps: [RowIndex]
  let solver: any Solver
  let watch: @Sendable (SearchProgress) -> SearchCommand

  /// Shares of the caps that are kept back, one after the other.
  static let keptBack = [0.0, 0.005, 0.02, 0.05]

  /// - Parameter root: the solution of the problem's relaxation.
  func solution(from root: Solution) throws(SolverFailure) -> Solution? {
    for share in caps.isEmpty ? [0] : Self.keptBack {
      guard case .go = watch(SearchProgress(incumbent: nil, bound: nil, nodes: 0)) else { return nil }
      guard let (problem, start) = try keepingBack(share, from: root) else { return nil }
      var dive = RoundingDive(problem, from: start, in: order, with: solver, watch: watch)
      if let landing = try dive.landing() { return landing }
    }
    return nil
  }

  /// The problem with less of each cap, and its relaxation; nil when that is too little, or the search is stopped.
  private func keepingBack(
    _ share: Double, from root: Solution
  ) throws(SolverFailure) -> (problem: Problem, relaxation: Solution)? {
    guard share > 0 else { return (problem, root) }
    var tighter = problem
    for cap in caps { tighter.tighten(cap, by: share) }
    let outcome = try solver.solve(tighter, SolveOptions(relaxed: true, basis: root.basis), watch: watch)
    guard outcome.ending == .optimal, let relaxation = outcome.solution else { return nil }
    return (tighter, relaxation)
  }
}
