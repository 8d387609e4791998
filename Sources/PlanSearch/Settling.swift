import Optimization

/// The last step: with every whole number held, the linear program that remains gives the continuous part to
/// full precision, and its duals say what the limits are worth.
struct Settling {
  private let problem: Problem
  private let solver: any Solver

  init(_ problem: Problem, _ solver: any Solver) {
    self.problem = problem
    self.solver = solver
  }

  /// The solution with its continuous part settled; as given when that cannot be done.
  func settled(_ solution: Solution) throws(SolverFailure) -> Solution {
    try solver.solve(problem.holdingIntegers(at: solution.values), SolveOptions(relaxed: true)).solution
      ?? solution
  }
}
