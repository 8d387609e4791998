import Domain
import Formulation
import Optimization

extension PlanFinder {
  /// Whether an inventory has a plan at all, whatever it costs; nil where the search ended before that was known.
  /// - Parameter nodeLimit: branch-and-bound nodes.
  public func hasPlan(
    _ inventory: Inventory, nodeLimit: Int,
    watch: @escaping @Sendable (SearchProgress) -> SearchCommand = { _ in .go }
  ) throws(SolverFailure) -> Bool? {
    let program = PlanProgram(inventory)
    // Any plan will do, so that the first ends the search.
    let options = SearchOptions(relativeGap: Self.anyPlan, nodeLimit: nodeLimit)
    let search = BoundedSearch(
      problem: program.problem, guide: SearchGuide(program), start: nil, solver: solver, options: options,
      watch: watch, polished: { $0 })
    let outcome = try search.outcome()
    if outcome.solution != nil { return true }
    return outcome.ending == .infeasible ? false : nil
  }

  private static let anyPlan = 0.99
}
