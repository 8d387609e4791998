import Domain
import Formulation
import Optimization

/// Finds the best decisions for an inventory and proves how good they are.
///
/// The goals of the inventory's policy are reached one after the other, cost last (`GoalSearch`). For each, in order: the relaxation (a bound, or the proof that nothing is feasible), a dive from it to a first plan,
/// neighbourhoods decided anew, branch-and-cut from there to the requested gap, and a last linear program that
/// settles the continuous part exactly and prices the limits. Small programs go straight to branch-and-cut.
public struct PlanFinder: Sendable {
  let solver: any WarmSolver

  public init(solver: any WarmSolver) { self.solver = solver }

  /// - Parameter watch: is told costs and bounds in major units.
  /// - Throws: `SolverFailure` when the solver broke; every ordinary ending is in the result.
  public func plan(
    _ inventory: Inventory, _ options: SearchOptions = SearchOptions(),
    watch: @escaping @Sendable (SearchProgress) -> SearchCommand = { _ in .go }
  ) throws(SolverFailure) -> SearchResult {
    try GoalSearch(solver: solver, options: options, watch: watch).result(for: inventory)
  }
}

/// What the planner asks of the search.
public struct SearchOptions: Sendable {
  /// Proven gap at which to stop: (cost − bound) / |cost|; 0.001 is 0.1 %.
  public var relativeGap: Double
  /// Branch-and-bound nodes; nil is unlimited. A limit that does not depend on the machine.
  public var nodeLimit: Int?
  /// Simplex iterations of a tree search; nil is unlimited. Another limit that does not depend on the machine.
  public var workLimit: Int?
  /// Whether small programs, too, go the way whose every bound is proven against roundings, and the last linear program is
  /// checked in exact arithmetic (`SearchResult.certificate`).
  public var certifies: Bool
  /// Threads that may work side by side, 1 or more. The result is the same to the last bit with any number.
  public var threads: Int

  public init(
    relativeGap: Double = 0.001, nodeLimit: Int? = nil, certifies: Bool = false, threads: Int = 1
  ) {
    self.relativeGap = relativeGap
    self.nodeLimit = nodeLimit
    self.certifies = certifies
    self.threads = threads
  }
}

/// What the search found.
public struct SearchResult: Sendable {
  public let ending: Ending
  /// Present exactly when a plan was found.
  public let decisions: Decisions?
  /// Discounted cost of the decisions, major units.
  public let objective: Double?
  /// No plan that reaches the goals before the cost costs less than this, major units; nil when nothing was proven.
  public let bound: Double?
  /// What one more unit of a limit would save with every whole number held, major units.
  public let marginals: [LimitKey: Double]
  /// What the goals before the cost reached; empty when the cost is the only one.
  public let goals: [GoalResult]
  /// Where it was asked for, and figures are of a size that can be added without rounding.
  public let certificate: Certificate?

  public init(
    ending: Ending, decisions: Decisions? = nil, objective: Double? = nil, bound: Double? = nil,
    marginals: [LimitKey: Double] = [:], goals: [GoalResult] = [], certificate: Certificate? = nil
  ) {
    self.goals = goals
    self.certificate = certificate
    self.ending = ending
    self.decisions = decisions
    self.objective = objective
    self.bound = bound
    self.marginals = marginals
  }
}

/// What a goal before the cost reached.
public struct GoalResult: Hashable, Sendable {
  public let goal: Goal
  /// In the unit of its objective: the currency, kWh, multiples of demand.
  public let value: Double
  /// What no plan betters, as far as proven.
  public let bound: Double

  public init(_ goal: Goal, value: Double, bound: Double) {
    (self.goal, self.value, self.bound) = (goal, value, bound)
  }
}
