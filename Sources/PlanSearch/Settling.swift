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

extension Problem {
  /// The continuous problem that remains when every integer variable is held at its rounded value.
  func holdingIntegers(at values: [Double]) -> Problem {
    var held = self
    for index in variableIndices where self[index].kind == .integer {
      held[index].bounds = .exactly(values[index.rawValue].rounded())
      held[index].kind = .continuous
    }
    return held
  }
}
