import Domain
import Formulation
import Optimization

/// Reaches the goals of an inventory one after the other, each within what those before it allow, and the least
/// cost last, so that no plan buys what serves no goal.
struct GoalSearch {
  let solver: any WarmSolver
  let options: SearchOptions
  let watch: @Sendable (SearchProgress) -> SearchCommand

  func result(for inventory: Inventory) throws(SolverFailure) -> SearchResult {
    var pursuit = Pursuit(world: inventory)
    for goal in inventory.policy.goals.dropLast(inventory.policy.goals.last?.objective == .cost ? 1 : 0) {
      let ending = goal.objective == .throughput ? try serveMost(goal, &pursuit) : try reach(goal, &pursuit)
      if let ending { return SearchResult(ending: ending, goals: pursuit.reached) }
    }
    return try leastCost(pursuit)
  }

  /// What is known on the way from goal to goal.
  private struct Pursuit {
    /// The inventory, asking for what is to be served.
    var world: Inventory
    var held: [HeldGoal] = []
    var reached: [GoalResult] = []
    /// A plan that keeps every goal so far.
    var plan: PlanPoint?
  }

  /// Holds the best value of a goal; the ending of the search where it found nothing.
  private func reach(_ goal: Goal, _ pursuit: inout Pursuit) throws(SolverFailure) -> Ending? {
    let program = PlanProgram(pursuit.world, for: goal.objective, holding: pursuit.held)
    let found = try search(program, from: pursuit.plan)
    guard let solution = found.solution else { return found.outcome.ending }
    let bound = min(found.outcome.bound ?? -.infinity, solution.objective)
    let unit = goal.objective.programUnit
    pursuit.reached.append(GoalResult(goal, value: solution.objective * unit, bound: bound * unit))
    let most = solution.objective + abs(solution.objective) * (goal.slack + Self.leeway)
    pursuit.held.append(HeldGoal(goal.objective, atMost: most))
    pursuit.plan = PlanPoint(program, solution.values)
    return nil
  }

  /// Finds how often the demand can be served, and makes that the demand.
  private func serveMost(_ goal: Goal, _ pursuit: inout Pursuit) throws(SolverFailure) -> Ending? {
    let ceiling = try ThroughputCeiling(pursuit.world, holding: pursuit.held, solver, watch)
    guard let multiples = ceiling.multiples else { return ceiling.ending }
    let asking = pursuit.world.asking(multiples)
    let program = PlanProgram(asking, for: .throughput, holding: pursuit.held)
    let found = try search(program, from: nil)
    guard let solution = found.solution else { return found.outcome.ending }
    let bound = min(found.outcome.bound ?? -.infinity, solution.objective)
    pursuit.reached.append(GoalResult(goal, value: -solution.objective, bound: -bound))
    let kept = (1 - goal.slack) * (1 - Self.leeway)
    pursuit.world = asking.asking(
      program.shares(at: solution.values).mapValues { $0 > Self.noise ? $0 * kept : 0 })
    pursuit.plan = PlanPoint(program, solution.values)
    return nil
  }

  private func leastCost(_ pursuit: Pursuit) throws(SolverFailure) -> SearchResult {
    let (program, found) = try searchForCost(pursuit)
    let unit = Objective.cost.programUnit
    guard let cheapest = found.solution else {
      return SearchResult(
        ending: found.outcome.ending, bound: found.outcome.bound.map { $0 * unit }, goals: pursuit.reached)
    }
    let isSmall = program.problem.integerCount <= BoundedSearch.smallIntegers
    let ties = TieBreaking(program: program, solver: solver, watch: watch)
    let solution = isSmall ? ties.preferred(to: cheapest) : cheapest
    var decisions = program.decisions(at: solution.values)
    decisions.multiples = pursuit.world.multiples
    return SearchResult(
      ending: found.outcome.ending, decisions: decisions, objective: solution.objective * unit,
      bound: found.outcome.bound.map { min($0, solution.objective) * unit },
      marginals: Marginals(of: solution, in: program).values, goals: pursuit.reached,
      certificate: options.certifies ? certificate(of: solution, program) : nil)
  }

  /// The outcome of the search for the least cost, its solution settled, and the program that it is of.
  private func searchForCost(
    _ pursuit: Pursuit
  ) throws(SolverFailure) -> (program: PlanProgram, found: (outcome: Outcome, solution: Solution?)) {
    let unit = Objective.cost.programUnit
    let watch: @Sendable (SearchProgress) -> SearchCommand = { [watch] in watch($0.scaled(by: unit)) }
    if pursuit.plan == nil,
      let wide = WideSearch(pursuit.world, holding: pursuit.held, solver, options, watch: watch)
    {
      let (program, outcome) = try wide.result()
      // The linear program of a vast one takes longer than anyone waits who has stopped the search; what limits are worth is
      // then not known.
      let isVast = program.problem.variables.count > LargeSearch.mostLookedAtTwice
      return (program, (outcome, isVast ? outcome.solution : try settled(outcome, program)))
    }
    let program = PlanProgram(pursuit.world, holding: pursuit.held)
    return (program, try search(program, from: pursuit.plan))
  }

  private func certificate(of solution: Solution, _ program: PlanProgram) -> Certificate? {
    Certificate(
      solution, of: program.problem.holdingIntegers(at: solution.values), unit: Objective.cost.programUnit)
  }

  private func settled(_ outcome: Outcome, _ program: PlanProgram) throws(SolverFailure) -> Solution? {
    guard let solution = outcome.solution else { return nil }
    return try Settling(program, solver).settled(solution)
  }

  /// A share of what could be served at most that is no more than what the solver leaves of a zero.
  private static let noise = 1e-6
  /// Share of a goal's value that later goals may give up for the solver's tolerance.
  private static let leeway = 1e-9

  /// The outcome of one program's search, and its solution settled.
  private func search(
    _ program: PlanProgram, from plan: PlanPoint?
  ) throws(SolverFailure) -> (outcome: Outcome, solution: Solution?) {
    let unit = program.objective.programUnit
    let search = BoundedSearch(
      problem: program.problem, guide: SearchGuide(program),
      start: plan?.solution(of: program, with: solver), solver: solver, options: options,
      watch: { [watch] in watch($0.scaled(by: unit)) }, polished: { program.settled($0) })
    let outcome = try search.outcome()
    return (outcome, try settled(outcome, program))
  }
}

extension SearchProgress {
  /// The same with its objective in another unit.
  fileprivate func scaled(by unit: Double) -> Self {
    Self(
      incumbent: incumbent.map { $0 * unit }, bound: bound.map { $0 * unit }, nodes: nodes,
      relaxation: relaxation, step: step)
  }
}
