import GLPKSolver
import Optimization
import Testing

@Suite struct GLPKTests {
  @Test func solvesAnIntegerProgram() throws {
    var problem = Problem(name: "two")
    let x = problem.add(Variable("x", .integer, .between(0, 10)))
    let y = problem.add(Variable("y"))
    problem.add(Row("r", LinearExpression(terms: [.init(x, 2), .init(y, 1)]), .atLeast(7)))
    problem.objective = LinearExpression(terms: [.init(x, 3), .init(y, 2)], constant: 5)
    let outcome = try GLPK().solve(problem)
    #expect(outcome.ending == .optimal)
    #expect(outcome.solution?.values == [3, 1])
    #expect(outcome.solution?.objective == 16)
    #expect(outcome.bound == 16)
    let relaxed = try GLPK().solve(problem, SolveOptions(relaxed: true))
    #expect(relaxed.ending == .optimal)
    #expect(relaxed.solution?.duals == [1.5])
  }
}
