import Optimization
import Testing

@testable import PlanSearch

/// Bounds that follow from bounds, worked by hand.
@Suite struct PropagationTests {
  private func problem(
    _ kind: Variable.Kind, _ rows: [(factors: [Double], bounds: Bounds)], _ upper: Double = .infinity
  )
    -> FlatProgram
  {
    var problem = Problem(name: "bounds")
    let x = problem.add(Variable("x", kind, .between(0, upper)))
    let y = problem.add(Variable("y", kind, .between(0, upper)))
    for (place, row) in rows.enumerated() {
      var sum = LinearExpression(x, times: row.factors[0])
      sum.add(row.factors[1], y)
      problem.add(Row("r\(place)", sum, row.bounds))
    }
    return FlatProgram(problem)
  }

  private func run(_ flat: FlatProgram) -> Propagation {
    var implied = Propagation(flat, flat.lower, flat.upper)
    implied.run(limit: 100)
    return implied
  }

  /// 2 x + 5 y ≤ 7: x ≤ 3.5, y ≤ 1.4.
  @Test func rowsBoundTheirVariables() {
    #expect(run(problem(.continuous, [([2, 5], .atMost(7))])).upper == [3.5, 1.4])
    #expect(run(problem(.integer, [([2, 5], .atMost(7))])).upper == [3, 1])
  }

  /// x + y ≥ 5 with both at most 3: each at least 2.
  @Test func whatTheOthersCannotDoRemains() {
    #expect(run(problem(.continuous, [([1, 1], .atLeast(5))], 3)).lower == [2, 2])
  }

  /// y ≤ 2 by one row makes x ≥ 3 by the other.
  @Test func boundsTravelFromRowToRow() {
    let implied = run(problem(.integer, [([1, 1], .exactly(5)), ([0, 2], .atMost(4))]))
    #expect(implied.lower == [3, 0] && implied.upper == [5, 2])
  }

  @Test func aRowWithTwoOpenSidesSaysNothing() {
    let implied = run(problem(.continuous, [([1, -1], .atMost(4))]))
    #expect(implied.upper == [.infinity, .infinity])
  }

  @Test func contradictionsAreSeen() {
    #expect(run(problem(.continuous, [([1, 1], .atLeast(7))], 3)).isInfeasible)
    #expect(!run(problem(.continuous, [([1, 1], .atLeast(6))], 3)).isInfeasible)
    // Between two whole numbers there is none.
    #expect(run(problem(.integer, [([2, 0], .exactly(3))], 9)).isInfeasible)
  }

  @Test func whatWasTriedIsTakenBack() {
    let flat = problem(.integer, [([1, 1], .exactly(5))], 9)
    var implied = run(flat)
    let (lower, upper) = (implied.lower, implied.upper)
    let before = implied.narrowing(0, 4, 4, limit: 10)
    #expect(implied.lower == [4, 1] && implied.upper == [4, 1])
    implied.takeBack(before)
    #expect(implied.lower == lower && implied.upper == upper)
    let impossible = implied.narrowing(0, 7, 7, limit: 10)
    #expect(implied.isInfeasible)
    implied.takeBack(impossible)
    #expect(!implied.isInfeasible && implied.upper == upper)
  }
}
