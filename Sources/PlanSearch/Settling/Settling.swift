import Formulation
import Optimization

/// The last step: with every whole number held, the linear program that remains gives the continuous part to
/// full precision, and its duals say what the limits are worth.
///
/// Choices that only say how something bills (which slices a percentile leaves out, which tier a quantity reaches)
/// are put right before the linear program, so that routing may follow, and once more after it.
struct Settling {
  private let program: PlanProgram
  private let solver: any Solver

  init(_ program: PlanProgram, _ solver: any Solver) {
    self.program = program
    self.solver = solver
  }

  /// The solution settled where that costs less; a solver that breaks on it leaves the solution as it is.
  func better(than solution: Solution) -> Solution {
    guard let settled = try? settled(solution), settled.objective < solution.objective else {
      return solution
    }
    return settled
  }

  /// The solution with its continuous part settled; as given where that cannot be done.
  func settled(_ solution: Solution) throws(SolverFailure) -> Solution {
    let held = program.problem.holdingIntegers(at: program.settled(solution.values))
    let settled = try solver.optimum(ofHeld: held) ?? solution
    let values = program.settled(settled.values)
    return Solution(
      values: values, objective: program.problem.objective.value(at: values), duals: settled.duals,
      reducedCosts: settled.reducedCosts, basis: settled.basis)
  }
}
