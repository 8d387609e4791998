import Optimization

extension WarmSolver {
  /// A point with its whole numbers exact, its other numbers found anew where those do not fit them any more; nil where
  /// it does not obey the problem even then.
  func verified(_ values: [Double], of problem: Problem) throws(SolverFailure) -> [Double]? {
    let rounded = zip(problem.variables, values).map { variable, value in
      let whole = variable.kind == .integer ? value.rounded() : value
      // Adding zero turns −0 into 0.
      return min(max(whole, variable.bounds.lower), variable.bounds.upper) + 0
    }
    if problem.violation(at: rounded)?.isWithin(1e-7) == true { return rounded }
    return try? optimum(ofHeld: problem.holdingIntegers(at: rounded))?.values
  }
}
