import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// No duals, however wrong, give a bound above the least cost.
@Suite struct WeakDualityTests {
  private func bound(_ problem: Problem, _ duals: [Double]) -> Double {
    let flat = FlatProgram(problem)
    return WeakDuality(duals, flat, flat.lower, flat.upper).bound
  }

  @Test(arguments: Array(stride(from: 0, to: 300, by: 50)))
  func anyDualsGiveATrueBound(first: Int) throws {
    for seed in first..<first + 50 {
      var random = SeededRandom(seed: seed)
      let problem = Problem.random(&random)
      guard let least = try BruteForceSolver().solve(problem).solution?.objective else { continue }
      for _ in 0..<20 {
        let duals = problem.rows.map { _ in Double(random.count(0...200) - 100) / 7 }
        #expect(bound(problem, duals) <= least, "seed \(seed)")
      }
    }
  }

  /// 3 servers at 7 serve what 20 asks of 8 each, in parts: the dual of the demand says 7/8 for each unit.
  @Test func theRightDualGivesTheRelaxation() {
    var problem = Problem(name: "servers")
    let servers = problem.add(Variable("servers", .continuous, .between(0, 10)))
    problem.add(Row("demand", LinearExpression(servers, times: 8), .atLeast(20)))
    problem.objective = LinearExpression(servers, times: 7)
    #expect(abs(bound(problem, [0.875]) - 17.5) < 1e-12)
    #expect(bound(problem, [0.875]) < 17.5)
    // Too much asked for the demand sends the servers to their most.
    #expect(abs(bound(problem, [1]) - (20 - 10)) < 1e-12)
    // The row has no upper side.
    #expect(bound(problem, [-1]) == 0)
  }

  @Test func aVariableWithoutABoundMayLeaveNone() {
    var problem = Problem(name: "open")
    let servers = problem.add(Variable("servers", .continuous, .atLeast(0)))
    problem.add(Row("demand", LinearExpression(servers, times: 8), .atLeast(20)))
    problem.objective = LinearExpression(servers, times: 7)
    #expect(bound(problem, [1]) == -.infinity)
    #expect(bound(problem, [.nan]) == -.infinity || bound(problem, [.nan]) == 0)
  }

  /// A thousand terms that cancel: the sum's roundings are taken off, so that the bound is below the exact one.
  @Test func roundingIsTakenOff() {
    var problem = Problem(name: "cancelling")
    for place in 0..<1000 {
      let part = problem.add(Variable("x\(place)", .continuous, .between(1, 1)))
      problem.objective.add(place % 2 == 0 ? 1e15 + 0.1 : -1e15, part)
    }
    // The cost of the only point, exactly: each pair adds what the double nearest to 1e15 + 0.1 exceeds 1e15 by.
    let exact = 500 * ((1e15 + 0.1) - 1e15)
    #expect(bound(problem, []) <= exact)
  }
}
