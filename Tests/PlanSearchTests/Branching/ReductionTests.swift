import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// A reduced program has the same least cost, and its points are points of the whole one.
@Suite struct ReductionTests {
  private func reduced(_ problem: Problem, probing: Bool = false) -> Reduction {
    let flat = FlatProgram(problem)
    return Reduction(problem, flat, flat.lower, flat.upper, probing: probing)
  }

  @Test(arguments: Array(stride(from: 0, to: 400, by: 50)), [false, true])
  func theLeastCostStays(first: Int, probing: Bool) throws {
    for seed in first..<first + 50 {
      var random = SeededRandom(seed: seed)
      let problem = Problem.random(&random)
      let whole = try BruteForceSolver().solve(problem)
      guard whole.ending != .unbounded else { continue }
      let part = reduced(problem, probing: probing)
      guard !part.isInfeasible else {
        #expect(whole.ending == .infeasible, "seed \(seed)")
        continue
      }
      let found = try BruteForceSolver().solve(part.problem)
      #expect(found.ending == whole.ending, "seed \(seed)")
      guard let solution = found.solution, let least = whole.solution?.objective else { continue }
      let point = part.restored(solution.values)
      #expect(abs(solution.objective - least) <= 1e-6 * max(1, abs(least)), "seed \(seed)")
      #expect(abs(problem.objectiveValue(at: point) - solution.objective) <= 1e-6, "seed \(seed)")
      #expect(problem.violation(at: point)?.isWithin(1e-6) == true, "seed \(seed)")
    }
  }

  /// x ≤ 372 y with x ≤ 24: with y at 0 nothing changes, with y at 1 the row says x ≤ 24.
  @Test func factorsThatAreLargerThanNeedBeAreLowered() throws {
    var problem = Problem(name: "big")
    let x = problem.add(Variable("x", .integer, .between(0, 24)))
    let y = problem.add(Variable("y", .integer, .binary))
    var row = LinearExpression(x)
    row.add(-372, y)
    problem.add(Row("none", row, .atMost(0)))
    problem.objective = LinearExpression(x, times: -1)
    problem.objective.add(9, y)
    let part = reduced(problem)
    #expect(part.problem.rows.map { $0.expression.terms.map(\.coefficient) } == [[1, -24]])
  }

  /// An order is of 20 at least, of two sites; money buys 15. Each site alone could buy 15: only trying shows it.
  @Test func tryingBothValuesRulesOneOut() throws {
    var problem = Problem(name: "order")
    let sites = (0..<2).map { problem.add(Variable("buy\($0)", .integer, .between(0, 50))) }
    let ordering = problem.add(Variable("ordering", .integer, .binary))
    let spare = problem.add(Variable("short", .continuous, .atLeast(0)))
    let bought = sites.reduce(into: LinearExpression()) { $0.add(1, $1) }
    problem.add(Row("budget", bought, .atMost(15)))
    var least = bought
    least.add(-20, ordering)
    problem.add(Row("least", least, .atLeast(0)))
    var none = bought
    none.add(-100, ordering)
    problem.add(Row("none", none, .atMost(0)))
    var demand = bought
    demand.add(1, spare)
    problem.add(Row("demand", demand, .atLeast(10)))
    problem.objective = LinearExpression(spare, times: 100)
    problem.objective.add(bought)
    let part = reduced(problem, probing: true)
    #expect(part.restored(part.reduced([0, 0, 0, 10])) == [0, 0, 0, 10])
    #expect(!part.kept.contains(2), "ordering is settled")
  }

  @Test func columnsThatNothingHoldsBackGoWhereTheyAreCheapest() {
    var problem = Problem(name: "free")
    let x = problem.add(Variable("x", .continuous, .between(2, 9)))
    let y = problem.add(Variable("y", .integer, .between(1, 7)))
    var row = LinearExpression(x)
    row.add(1, y)
    problem.add(Row("room", row, .atMost(12)))
    problem.objective = LinearExpression(x, times: 3)
    let part = reduced(problem)
    #expect(part.kept.isEmpty && part.restored([]) == [2, 1])
    #expect(part.problem.objective.constant == 6)
  }
}
