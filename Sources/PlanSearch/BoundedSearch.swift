import Optimization

/// From the relaxation over a first plan to a proven gap.
struct BoundedSearch {
  let problem: Problem
  /// Stages of integer variables for the dive.
  let order: [[VariableIndex]]
  /// Sets of integer variables to decide anew together.
  let neighbourhoods: [Set<VariableIndex>]
  /// A plan in hand, if there is one.
  var start: Solution?
  let solver: any Solver
  let options: SearchOptions
  let watch: @Sendable (SearchProgress) -> SearchCommand
  /// Makes a plan in hand as good as its whole numbers allow, as `Settling` does in the end: the gap is judged on that.
  var settled: (Solution) -> Solution = { $0 }

  /// Programs with at most this many integer variables go straight to branch-and-cut, which settles them in
  /// less time than a dive takes.
  static let smallIntegers = 60

  func outcome() throws(SolverFailure) -> Outcome {
    problem.integerCount > Self.smallIntegers ? try fromRelaxation() : try branchAndCut(from: start)
  }

  /// Relaxation, dive, neighbourhoods; branch-and-cut only for the gap that is left.
  func fromRelaxation() throws(SolverFailure) -> Outcome {
    let relaxation = try solver.solve(problem, SolveOptions(relaxed: true), watch: watch)
    guard relaxation.ending == .optimal, let root = relaxation.solution else { return relaxation }
    let first = [firstPlan(from: root).map(settled), start].compactMap(\.self).min {
      $0.objective < $1.objective
    }
    let start = improved(first, above: root.objective).map(settled)
    if let start, start.relativeGap(to: root.objective) <= options.relativeGap {
      return Outcome(ending: .withinGap, solution: start, bound: root.objective)
    }
    guard let start else { return try branchAndCut(from: nil).bounded(by: root.objective) }
    // A solver that breaks now does not take back the plan and the bound that are in hand.
    return (try? branchAndCut(from: start))?
      .joined(with: start, bound: root.objective, relativeGap: options.relativeGap)
      ?? Outcome(ending: .feasibleAtLimit, solution: start, bound: root.objective)
  }

  /// A solver that breaks in a step which only looks for better plans ends that step, not the search.
  private func firstPlan(from root: Solution) -> Solution? {
    var dive = RoundingDive(problem, from: root, in: order, with: solver) { [watch] progress in
      watch(SearchProgress(incumbent: progress.incumbent, bound: root.objective, nodes: progress.nodes))
    }
    return (try? dive.landing()) ?? nil
  }

  private func improved(_ plan: Solution?, above bound: Double) -> Solution? {
    guard let plan else { return nil }
    return NeighbourhoodSearch(
      problem: problem, neighbourhoods: neighbourhoods, solver: solver, bound: bound,
      relativeGap: options.relativeGap, watch: watch
    ).improved(plan)
  }

  func branchAndCut(from start: Solution?) throws(SolverFailure) -> Outcome {
    let limits = SolveOptions(
      relativeGap: options.relativeGap, nodeLimit: options.nodeLimit, start: start?.values)
    return try solver.solve(problem, limits, watch: watch)
  }
}

extension Outcome {
  /// This outcome with a bound proven before, where that is the better one.
  fileprivate func bounded(by root: Double) -> Outcome {
    guard ending != .infeasible else { return self }
    return Outcome(
      ending: ending, solution: solution, bound: max(bound ?? root, root), nodes: nodes,
      iterations: iterations)
  }

  /// This outcome of branch-and-cut with what was known before it: a plan, and a bound. Nil when it denies that
  /// there is a plan at all.
  fileprivate func joined(with start: Solution, bound root: Double, relativeGap: Double) -> Outcome? {
    guard ending != .infeasible else { return nil }
    let best = solution.map { $0.objective <= start.objective ? $0 : start } ?? start
    let bound = max(bound ?? root, root)
    let isProven = ending != .optimal && best.relativeGap(to: bound) <= relativeGap
    return Outcome(
      ending: isProven ? .withinGap : ending.withSolution, solution: best, bound: bound, nodes: nodes,
      iterations: iterations)
  }
}

extension Ending {
  /// The same ending for a search that does hold a solution.
  fileprivate var withSolution: Ending {
    switch self {
    case .interruptedWithoutSolution: .interruptedWithSolution
    case .noSolutionAtLimit: .feasibleAtLimit
    default: self
    }
  }
}

extension Problem {
  var integerCount: Int { variables.count { $0.kind == .integer } }
}
