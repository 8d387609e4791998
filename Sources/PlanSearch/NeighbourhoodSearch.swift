import Optimization

/// Improves a plan piece by piece: in one neighbourhood after another the whole numbers are decided anew, all
/// others held, by a small branch-and-cut that starts from the plan.
///
/// It ends when the plan is within the requested gap of the bound, or when no neighbourhood helps any more.
struct NeighbourhoodSearch {
  let problem: Problem
  let neighbourhoods: [Set<VariableIndex>]
  let solver: any Solver
  /// A proven lower bound of the whole problem.
  let bound: Double
  let relativeGap: Double
  let watch: @Sendable (SearchProgress) -> SearchCommand

  /// Nodes that one neighbourhood may take.
  static let nodeLimit = 300

  func improved(_ start: Solution) -> Solution {
    var best = start
    var stale = 0
    var next = 0
    while stale < neighbourhoods.count, best.relativeGap(to: bound) > relativeGap, !isStopped(best) {
      let found = solution(near: best, in: neighbourhoods[next])
      next = (next + 1) % neighbourhoods.count
      let helps = found.map { $0.objective < best.objective - abs(best.objective) * Self.leastGain } ?? false
      stale = helps ? 0 : stale + 1
      if helps, let found { best = found }
    }
    return best
  }

  /// Share of the cost that counts as an improvement.
  private static let leastGain = 1e-6

  private func isStopped(_ best: Solution) -> Bool {
    if case .stop = watch(SearchProgress(incumbent: best.objective, bound: bound, nodes: 0)) { return true }
    return false
  }

  /// nil where the neighbourhood has nothing, or the solver broke on it: then another one is tried.
  private func solution(near best: Solution, in free: Set<VariableIndex>) -> Solution? {
    var part = problem
    for index in problem.variableIndices where problem[index].kind == .integer && !free.contains(index) {
      part[index].bounds = .exactly(best.values[index.rawValue].rounded())
    }
    let options = SolveOptions(
      relativeGap: relativeGap / 4, nodeLimit: Self.nodeLimit, start: best.values, basis: best.basis)
    let found = try? solver.solve(part, options) { [watch, bound] progress in
      watch(SearchProgress(incumbent: best.objective, bound: bound, nodes: progress.nodes))
    }
    guard let solution = found?.solution else { return nil }
    return Solution(values: solution.values, objective: solution.objective, basis: best.basis)
  }
}
