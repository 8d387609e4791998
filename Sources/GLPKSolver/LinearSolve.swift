import CGLPK
import Optimization

/// Solves a continuous problem, with duals and a basis.
struct LinearSolve {
  private let problem: Problem
  private let options: SolveOptions
  private let watcher: Watcher

  init(
    _ problem: Problem, _ options: SolveOptions,
    _ watch: @escaping (SearchProgress) -> SearchCommand
  ) {
    self.problem = problem
    self.options = options
    watcher = Watcher(problem, start: options.start, watch: watch)
  }

  func outcome() throws(SolverFailure) -> Outcome {
    let session = try Session.open(problem, watcher)
    let root = RootSimplex(basis: options.basis, seconds: options.timeLimit ?? .infinity)
    switch try root.ending(in: session) {
    case .optimal: return try optimum(in: session)
    case .infeasible: return try withoutSolution(.infeasible, session)
    case .unbounded: return try withoutSolution(.unbounded, session)
    case .timeLimit: return atLimit(.feasibleAtLimit, .noSolutionAtLimit, session)
    case .interrupted: return atLimit(.interruptedWithSolution, .interruptedWithoutSolution, session)
    }
  }

  private func optimum(in session: borrowing Session) throws(SolverFailure) -> Outcome {
    let point = try session.linearSolution()
    let values = point.values.roundingIntegers(of: problem)
    let objective = try problem.verifiedObjective(at: values)
    let solution = Solution(
      values: values, objective: objective, duals: point.duals, reducedCosts: point.reducedCosts,
      basis: point.basis)
    return Outcome(
      ending: .optimal, solution: solution, bound: objective, iterations: session.iterations)
  }

  private func withoutSolution(_ ending: Ending, _ session: borrowing Session) throws(SolverFailure)
    -> Outcome
  {
    if ending == .infeasible, watcher.best != nil { throw .deniesFeasiblePoint }
    return Outcome(ending: ending, solution: nil, bound: nil, iterations: session.iterations)
  }

  private func atLimit(
    _ withSolution: Ending, _ withoutSolution: Ending, _ session: borrowing Session
  ) -> Outcome {
    let solution = watcher.best.map { Solution(values: $0.values, objective: $0.objective) }
    return Outcome(
      ending: solution == nil ? withoutSolution : withSolution, solution: solution, bound: nil,
      iterations: session.iterations)
  }
}

extension Problem {
  /// The objective at a point GLPK calls feasible, checked by arithmetic of our own.
  /// - Throws: `SolverFailure` when the point violates this problem by more than 1e-6, relative.
  func verifiedObjective(at values: [Double]) throws(SolverFailure) -> Double {
    let objective = objectiveValue(at: values)
    guard let violation = violation(at: values), objective.isFinite else {
      throw SolverFailure("GLPK: the solution is not finite")
    }
    guard violation.isWithin(1e-6) else {
      let row = violation.worstRow.map { "row '\(self[$0].name.prefix(80))'" } ?? "a variable"
      let excess = max(violation.rows, violation.variables, violation.integrality)
      throw SolverFailure("GLPK: the solution violates \(row) by \(excess), relative")
    }
    return objective
  }
}

extension SolverFailure {
  static let deniesFeasiblePoint = SolverFailure(
    "GLPK: calls infeasible a problem with a feasible point in hand")
}
