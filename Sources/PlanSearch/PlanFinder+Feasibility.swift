import Domain
import Formulation
import Optimization

extension PlanFinder {
  /// Whether an inventory has a plan at all, whatever it costs; nil where the search ended before that was known.
  public func hasPlan(
    _ inventory: Inventory, watch: @escaping @Sendable (SearchProgress) -> SearchCommand = { _ in .go }
  ) throws(SolverFailure) -> Bool? {
    let program = PlanProgram(inventory)
    let isSmall = program.problem.integerCount <= BoundedSearch.smallIntegers
    // Any plan will do, so that the first ends the search.
    var options = SearchOptions(relativeGap: 0.99, nodeLimit: isSmall ? Self.manyNodes : Self.fewNodes)
    options.workLimit = Self.mostWork
    let search = BoundedSearch(
      problem: program.problem, guide: SearchGuide(program), start: nil, solver: solver, options: options,
      watch: watch, polished: { $0 })
    let outcome = try search.outcome()
    if outcome.solution != nil { return true }
    return outcome.ending == .infeasible ? false : nil
  }

  /// Whether it would have one if parts of servers could be bought: where not, it has none.
  public func hasRelaxedPlan(
    _ inventory: Inventory, watch: @escaping @Sendable (SearchProgress) -> SearchCommand = { _ in .go }
  ) throws(SolverFailure) -> Bool {
    var problem = PlanProgram(inventory).problem
    // What it costs does not matter, and takes most of the time.
    problem.objective = LinearExpression()
    let outcome = try solver.solve(problem, SolveOptions(relaxed: true), watch: watch)
    return outcome.ending != .infeasible
  }

  /// Nodes after which a search without a plan is given up: a small one takes a moment for many, a large one has looked
  /// around well before its first.
  private static let (manyNodes, fewNodes) = (2000, 20)
  /// Simplex iterations of a tree, likewise.
  private static let mostWork = 8000
}
