import Domain
import Formulation
import Optimization

/// Finds the least costly decisions for an inventory and proves how good they are.
///
/// In order: the relaxation (a bound, or the proof that nothing is feasible), a dive from it to a first plan,
/// neighbourhoods decided anew, branch-and-cut from there to the requested gap, and a last linear program that
/// settles the continuous part exactly and prices the limits. Small programs go straight to branch-and-cut.
public struct PlanFinder: Sendable {
  private let solver: any Solver

  public init(solver: any Solver) { self.solver = solver }

  /// - Parameter watch: is told costs and bounds in major units.
  /// - Throws: `SolverFailure` when the solver broke; every ordinary ending is in the result.
  public func plan(
    _ inventory: Inventory, _ options: SearchOptions = SearchOptions(),
    watch: @escaping @Sendable (SearchProgress) -> SearchCommand = { _ in .go }
  ) throws(SolverFailure) -> SearchResult {
    let program = PlanProgram(inventory)
    let search = BoundedSearch(
      problem: program.problem, order: program.roundingOrder, neighbourhoods: program.neighbourhoods,
      solver: solver, options: options, watch: { watch($0.scaled(by: program.moneyUnit)) })
    let outcome = try search.outcome()
    guard let solution = outcome.solution else {
      return SearchResult(ending: outcome.ending, bound: outcome.bound.map { $0 * program.moneyUnit })
    }
    let settled = try Settling(program, solver).settled(solution)
    return SearchResult(
      ending: outcome.ending, decisions: program.decisions(at: settled.values),
      objective: settled.objective * program.moneyUnit,
      bound: outcome.bound.map { min($0, settled.objective) * program.moneyUnit },
      marginals: Marginals(of: settled, in: program).values)
  }
}

extension SearchProgress {
  /// The same with its money in another unit.
  fileprivate func scaled(by unit: Double) -> Self {
    Self(
      incumbent: incumbent.map { $0 * unit }, bound: bound.map { $0 * unit }, nodes: nodes,
      relaxation: relaxation)
  }
}

/// What the planner asks of the search.
public struct SearchOptions: Sendable {
  /// Proven gap at which to stop: (cost − bound) / |cost|; 0.001 is 0.1 %.
  public var relativeGap: Double
  /// Branch-and-bound nodes; nil is unlimited. A limit that does not depend on the machine.
  public var nodeLimit: Int?

  public init(relativeGap: Double = 0.001, nodeLimit: Int? = nil) {
    self.relativeGap = relativeGap
    self.nodeLimit = nodeLimit
  }
}

/// What the search found.
public struct SearchResult: Sendable {
  public let ending: Ending
  /// Present exactly when a plan was found.
  public let decisions: Decisions?
  /// Discounted cost of the decisions, major units.
  public let objective: Double?
  /// No plan costs less than this, major units; nil when nothing was proven.
  public let bound: Double?
  /// What one more unit of a limit would save with every whole number held, major units.
  public let marginals: [LimitKey: Double]

  public init(
    ending: Ending, decisions: Decisions? = nil, objective: Double? = nil, bound: Double? = nil,
    marginals: [LimitKey: Double] = [:]
  ) {
    self.ending = ending
    self.decisions = decisions
    self.objective = objective
    self.bound = bound
    self.marginals = marginals
  }
}
