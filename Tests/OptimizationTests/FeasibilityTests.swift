import Optimization
import Testing

@Suite struct FeasibilityTests {
  private var problem: Problem {
    var problem = Problem(name: "p")
    let x = problem.add(Variable("x", .integer, .between(0, 10)))
    let y = problem.add(Variable("y", .continuous, .atMost(200)))
    problem.add(Row("low", LinearExpression(terms: [.init(x, 1), .init(y, 1)]), .atLeast(5)))
    problem.add(Row("high", LinearExpression(y), .atMost(100)))
    return problem
  }

  @Test func aFeasiblePointViolatesNothing() throws {
    let violation = try #require(problem.violation(at: [3, 2]))
    #expect(violation == Violation())
    #expect(violation.isWithin(0, integrality: 0))
  }

  @Test func rowsAreMeasuredAgainstTheirSize() throws {
    let violation = try #require(problem.violation(at: [3, 101]))
    #expect(violation.rows == 1.0 / 101)
    #expect(violation.worstRow == RowIndex(1))
    let low = try #require(problem.violation(at: [0, 0]))
    #expect(low.rows == 1)
    #expect(low.worstRow == RowIndex(0))
  }

  @Test func variablesAndIntegralityAreMeasured() throws {
    let violation = try #require(problem.violation(at: [10.5, 250]))
    #expect(violation.variables == 0.25)
    #expect(violation.integrality == 0.5)
    #expect(!violation.isWithin(1, integrality: 0.4))
  }

  @Test(arguments: [[], [1], [1, 2, 3], [.nan, 4], [3, .infinity]])
  func whatIsNoPointHasNoViolation(point: [Double]) {
    #expect(problem.violation(at: point) == nil)
  }

  @Test func anOverflowIsAViolation() throws {
    var huge = Problem(name: "huge")
    let x = huge.add(Variable("x"))
    huge.add(Row("r", LinearExpression(x, times: 1e200), .atLeast(0)))
    #expect(try #require(huge.violation(at: [1e200])).rows == .infinity)
  }
}
