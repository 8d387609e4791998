import Optimization

/// Makes an `Outcome` of a finished search: its solution in whole numbers, verified, and what is proven of it.
struct Verdict {
  /// A rounded point within this needs no mending.
  private static let roundingTolerance = 1e-7
  /// `tol_obj` of `glp_iocp`, which stays at its default: relative to 1 + |objective|.
  private static let pruningTolerance = 1e-7
  /// An objective this near to the bound, relative, is proven least: GLPK prunes no finer.
  private static let proofTolerance = 1e-6

  let problem: Problem
  let options: SolveOptions

  func outcome(
    of search: SearchEnd, offered: (values: [Double], objective: Double)?
  ) throws(SolverFailure) -> Outcome {
    guard let solution = try solution(search.incumbent, offered) else {
      return Outcome(
        ending: search.stop == .interrupted ? .interruptedWithoutSolution : .noSolutionAtLimit,
        solution: nil, bound: search.bound, nodes: search.nodes, iterations: search.iterations)
    }
    let bound = provenBound(of: search).map { min($0, solution.objective) }
    return Outcome(
      ending: ending(search.stop, solution.objective, bound), solution: solution, bound: bound,
      nodes: search.nodes, iterations: search.iterations)
  }

  /// The better of what GLPK found and what the caller offered.
  private func solution(
    _ incumbent: (values: [Double], objective: Double)?,
    _ offered: (values: [Double], objective: Double)?
  ) throws(SolverFailure) -> Solution? {
    guard let incumbent else { return offered.map { Solution(values: $0.values, objective: $0.objective) } }
    if let offered, offered.objective <= incumbent.objective {
      return Solution(values: offered.values, objective: offered.objective)
    }
    let values = try mended(incumbent.values.roundingIntegers(of: problem))
    return Solution(values: values, objective: try problem.verifiedObjective(at: values))
  }

  /// GLPK takes 2.9999995 for a whole number; at 3 the rows may not hold any more, so the continuous
  /// variables are found anew with the integers held.
  private func mended(_ values: [Double]) throws(SolverFailure) -> [Double] {
    guard problem.violation(at: values)?.isWithin(Self.roundingTolerance) != true else { return values }
    let outcome = try LinearSolve(problem.holdingIntegers(at: values), SolveOptions()) { _ in .go }.outcome()
    // Not mendable; the verification has the last word.
    return outcome.solution?.values ?? values
  }

  private func provenBound(of search: SearchEnd) -> Double? {
    guard let objective = search.incumbent?.objective else { return search.bound }
    switch search.stop {
    // GLPK prunes what is better by less than this, so no more is proven.
    case .finished: return objective - Self.pruningTolerance * (1 + abs(objective))
    case .gapReached: return max(search.bound ?? -.infinity, objective - options.relativeGap * abs(objective))
    default: return search.bound
    }
  }

  private func ending(_ stop: SearchEnd.Stop, _ objective: Double, _ bound: Double?) -> Ending {
    if stop == .finished { return .optimal }
    let missing = bound.map { (objective - $0) / max(abs(objective), 1e-9) } ?? .infinity
    if missing <= Self.proofTolerance { return .optimal }
    if missing <= options.relativeGap * (1 + 1e-9) { return .withinGap }
    return stop == .interrupted ? .interruptedWithSolution : .feasibleAtLimit
  }
}
