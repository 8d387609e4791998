import Optimization

/// From the relaxation over a first plan to a proven gap.
struct BoundedSearch {
  let problem: Problem
  /// Stages of integer variables for the dive.
  let order: [[VariableIndex]]
  /// Sets of integer variables to decide anew together.
  let neighbourhoods: [Set<VariableIndex>]
  let solver: any Solver
  let options: SearchOptions
  let watch: @Sendable (SearchProgress) -> SearchCommand

  /// Programs with at most this many integer variables go straight to branch-and-cut, which settles them in
  /// less time than a dive takes.
  static let smallIntegers = 60

  func outcome() throws(SolverFailure) -> Outcome {
    problem.integerCount > Self.smallIntegers ? try fromRelaxation() : try branchAndCut(from: nil)
  }

  /// Relaxation, dive, neighbourhoods; branch-and-cut only for the gap that is left.
  func fromRelaxation() throws(SolverFailure) -> Outcome {
    let relaxation = try solver.solve(problem, SolveOptions(relaxed: true), watch: watch)
    guard let root = relaxation.solution else { return relaxation }
    let start = try firstPlan(from: root).map { plan throws(SolverFailure) in
      try NeighbourhoodSearch(
        problem: problem, neighbourhoods: neighbourhoods, solver: solver, bound: root.objective,
        relativeGap: options.relativeGap, watch: watch
      ).improved(plan)
    }
    if let start, gap(start.objective, root.objective) <= options.relativeGap {
      return Outcome(ending: .withinGap, solution: start, bound: root.objective)
    }
    return try branchAndCut(from: start).improved(by: start, bound: root.objective)
  }

  private func firstPlan(from root: Solution) throws(SolverFailure) -> Solution? {
    var dive = RoundingDive(problem, from: root, in: order, with: solver) { [watch] progress in
      watch(SearchProgress(incumbent: progress.incumbent, bound: root.objective, nodes: progress.nodes))
    }
    return try dive.landing()
  }

  func branchAndCut(from start: Solution?) throws(SolverFailure) -> Outcome {
    let limits = SolveOptions(
      relativeGap: options.relativeGap, nodeLimit: options.nodeLimit, start: start?.values)
    return try solver.solve(problem, limits, watch: watch)
  }

  private func gap(_ objective: Double, _ bound: Double) -> Double {
    objective == bound ? 0 : (objective - bound) / abs(objective)
  }
}

extension Outcome {
  /// This outcome with the better of its own and an earlier solution and bound.
  func improved(by start: Solution?, bound root: Double) -> Outcome {
    let best = max(bound ?? root, root)
    guard let start, start.objective < (solution?.objective ?? .infinity) else {
      return Outcome(ending: ending, solution: solution, bound: best, nodes: nodes, iterations: iterations)
    }
    return Outcome(
      ending: ending.withSolution, solution: start, bound: best, nodes: nodes, iterations: iterations)
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
  fileprivate var integerCount: Int { variables.count { $0.kind == .integer } }
}
