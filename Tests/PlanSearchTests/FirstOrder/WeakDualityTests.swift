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

  /// Servers without a most, priced above what they cost: the dual that asks for them is lowered until it does not.
  @Test func aVariableWithoutABoundHasItsDualsRepaired() {
    var problem = Problem(name: "open")
    let servers = problem.add(Variable("servers", .continuous, .atLeast(0)))
    problem.add(Row("demand", LinearExpression(servers, times: 8), .atLeast(20)))
    problem.objective = LinearExpression(servers, times: 7)
    for dual in [0.875, 0.875.nextUp, 1, 100] {
      #expect(abs(bound(problem, [dual]) - 17.5) < 1e-11)
      #expect(bound(problem, [dual]) < 17.5)
    }
    #expect(bound(problem, [.nan]) == -.infinity || bound(problem, [.nan]) == 0)
  }

  /// A peak that bills the larger of two loads, of which neither limits it from above.
  @Test(arguments: 0..<50)
  func roundingsDoNotSendAPeakAway(seed: Int) {
    var random = SeededRandom(seed: seed)
    var problem = Problem(name: "peak")
    let peak = problem.add(Variable("peak", .continuous, .atLeast(0)))
    let loads = (0..<5).map { _ in Double(random.count(1...1_000_000)) / 7 }
    for load in loads { problem.add(Row("load", LinearExpression(peak, times: 1), .atLeast(load))) }
    problem.objective = LinearExpression(peak, times: Double(random.count(1...1000)) / 3)
    let least = problem.objective.value(at: [loads.max() ?? 0])
    // Parts of the price that add up to a little more or less than it.
    let duals = loads.map { $0 == loads.max() ? problem.objective.terms[0].coefficient.nextUp : 1e-17 }
    #expect(bound(problem, duals) <= least)
    #expect(bound(problem, duals) >= least * (1 - 1e-12))
  }

  /// Nothing gives where no row holds the variable.
  @Test func aVariableThatPaysWithoutEndLeavesNone() {
    var problem = Problem(name: "endless")
    let resold = problem.add(Variable("resold", .continuous, .atLeast(0)))
    problem.objective = LinearExpression(resold, times: -1)
    #expect(bound(problem, []) == -.infinity)
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
