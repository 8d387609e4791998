import GLPKSolver
import Optimization
import TestSupport
import Testing

/// Programs that make GLPK abort, print or lie when it is given them as they are.
@Suite struct HostileProgramTests {
  /// One row `a·x + b·y ≥ c` with both costs 1, x whole.
  private func program(_ a: Double, _ b: Double, atLeast c: Double, cost: Double = 1) -> Problem {
    var problem = Problem(name: "hostile")
    let x = problem.add(Variable("x", .integer, .between(0, 1e6)))
    let y = problem.add(Variable("y"))
    problem.add(Row("r", LinearExpression(terms: [.init(x, a), .init(y, b)]), .atLeast(c)))
    problem.objective = LinearExpression(terms: [.init(x, cost), .init(y, cost)])
    return problem
  }

  @Test(arguments: [
    (1e300, 1, 1), (1e300, 1e-300, 1e300), (1e-300, 1e-300, 1), (1, 1, 1e300), (-1e300, 1e300, 1e300),
    (1.7e308, 1.7e308, 1.7e308), (.leastNonzeroMagnitude, 1, .leastNonzeroMagnitude), (1e154, 1e-154, 1),
    (0, 0, 1e-300),
  ])
  func everySizeEndsInAValue(a: Double, b: Double, c: Double) throws {
    for cost in [1, 1e300, -1e300, 1e-300, .leastNonzeroMagnitude] {
      for relaxed in [false, true] {
        let problem = program(a, b, atLeast: c, cost: cost)
        let result = Result { () throws(SolverFailure) in
          try GLPK().solve(problem, SolveOptions(nodeLimit: 100, relaxed: relaxed))
        }
        guard case .success(let outcome) = result else { continue }
        #expect(outcome.bound?.isFinite ?? true)
        guard let solution = outcome.solution else { continue }
        let violation = try #require(problem.violation(at: solution.values))
        #expect(violation.isWithin(1e-6, integrality: relaxed ? 1 : 0))
        #expect(solution.objective.isFinite)
      }
    }
  }

  @Test func namesAreOfNoConcernToTheSolver() throws {
    let long = String(repeating: "n", count: 100_000)
    var problem = Problem(name: "\u{0}\n\(long)")
    for name in ["same", "same", "", "\n\u{7}", long, "naïve 🖥️"] {
      let variable = problem.add(Variable(name, .integer, .between(0, 9)))
      problem.add(Row(name, LinearExpression(variable), .atLeast(2)))
      problem.objective.add(1, variable)
    }
    let outcome = try GLPK().solve(problem)
    #expect(outcome.ending == .optimal)
    #expect(outcome.solution?.objective == 12)
  }

  /// A row's expression may be changed after it was merged; GLPK aborts on a column named twice in a row.
  @Test func repeatedTermsInARowAreAddedUp() throws {
    var problem = Problem(name: "twice")
    let x = problem.add(Variable("x"))
    var row = Row("r", LinearExpression(x), .atLeast(6))
    row.expression.terms = [.init(x, 1), .init(x, 2)]
    problem.add(row)
    problem.objective = LinearExpression(x)
    #expect(try GLPK().solve(problem).solution?.values == [2])
  }

  /// GLPK takes 8e-7 for 0 and calls the cheap way free; at whole numbers the row does not hold.
  @Test func aBigFactorOnASwitchIsNotTakenForASolution() throws {
    var problem = Problem(name: "big M")
    let on = problem.add(Variable("on", .integer, .binary))
    let flow = problem.add(Variable("flow"))
    let need = LinearExpression(flow)
    problem.add(Row("need", need, .atLeast(800)))
    problem.add(Row("link", LinearExpression(terms: [.init(flow, 1), .init(on, -1e9)]), .atMost(0)))
    problem.objective = LinearExpression(terms: [.init(on, 1000), .init(flow, 1)])
    #expect(try GLPK().solve(problem).solution?.values == [1, 800])
  }

  @Test func aFailureLeavesTheNextSolveWell() throws {
    for _ in 0..<20 {
      _ = try? GLPK().solve(program(1e300, 1e-300, atLeast: 1e300, cost: 1e300))
      let outcome = try GLPK().solve(program(2, 1, atLeast: 7, cost: 1))
      #expect(outcome.ending == .optimal)
      #expect(outcome.solution?.objective == 4)
    }
  }
}
