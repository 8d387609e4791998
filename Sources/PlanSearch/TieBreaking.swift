import Formulation
import Optimization

/// Of several plans of the same cost, the one that is preferred: each step of the order makes its count least among
/// the plans that cost no more and are as good in the steps before.
///
/// Only for programs that go straight to branch-and-cut; of larger ones, a plan within its gap is rarely one of
/// several of the same cost, and the same inventory has the same plan all the same.
struct TieBreaking {
  let program: PlanProgram
  let solver: any Solver
  let watch: @Sendable (SearchProgress) -> SearchCommand

  /// Nodes that one step may take.
  static let nodeLimit = 200
  /// What the cost may rise by, in major units: less than a cent.
  private static let leeway = 0.001

  /// The solution preferred; as given where none better is found, or the solver broke on the way.
  func preferred(to solution: Solution) -> Solution {
    var (problem, steps) = program.preferring
    let most = solution.objective + Self.leeway / 2 / program.moneyUnit
    problem.add(Row("tie-cost", problem.objective, .atMost(most)))
    var values = start(from: solution.values, in: problem)
    for (place, step) in steps.enumerated() {
      problem.objective = step
      let options = SolveOptions(nodeLimit: Self.nodeLimit, start: values)
      guard let found = try? solver.solve(problem, options, watch: quietly), let better = found.solution,
        step.value(at: better.values) <= step.value(at: values)
      else { break }
      values = better.values
      problem.add(Row("tie-\(place)", step, .atMost(step.value(at: values).rounded())))
    }
    return accepted(values, insteadOf: solution)
  }

  /// Progress is of the cost; here only the wish to stop matters.
  private var quietly: @Sendable (SearchProgress) -> SearchCommand {
    { [watch] _ in watch(SearchProgress(incumbent: nil, bound: nil, nodes: 0)) }
  }

  /// The point of the plan in hand: a type is used where any of it is ordered.
  private func start(from values: [Double], in problem: Problem) -> [Double] {
    let added = problem.variables.count - values.count
    return values + Array(repeating: 1, count: added)
  }

  private func accepted(_ values: [Double], insteadOf solution: Solution) -> Solution {
    let point = Array(values.prefix(solution.values.count))
    let found = Solution(values: point, objective: program.problem.objectiveValue(at: point))
    guard let settled = try? Settling(program, solver).settled(found),
      (settled.objective - solution.objective) * program.moneyUnit <= Self.leeway
    else { return solution }
    return settled
  }
}
