import Optimization
import Testing

extension SolverConformance {
  static let malformed: [ConformanceCase] = [
    refusal("an objective that is not a number") { $0.objective.add(.nan, VariableIndex(0)) },
    refusal("an infinite objective") { $0.objective.add(.infinity, VariableIndex(0)) },
    refusal("a constant that is not a number") { $0.objective.constant = .nan },
    refusal("a coefficient that is not a number") {
      $0.add(Row("bad", .nan * VariableIndex(0), .atLeast(0)))
    },
    refusal("an infinite coefficient") { $0.add(Row("bad", .infinity * VariableIndex(0), .atLeast(0))) },
    refusal("a row limit that is not a number") {
      $0.add(Row("bad", LinearExpression(VariableIndex(0)), .atLeast(.nan)))
    },
    refusal("a row that must reach infinity") {
      $0.add(Row("bad", LinearExpression(VariableIndex(0)), .atLeast(.infinity)))
    },
    refusal("a bound that is not a number") { $0[VariableIndex(0)].bounds.upper = .nan },
    refusal("a variable that must be infinite") { $0[VariableIndex(1)].bounds.lower = .infinity },
    refusal("a variable below minus infinity") { $0[VariableIndex(1)].bounds.upper = -.infinity },
    refusal("a row on a variable that does not exist") {
      $0.add(Row("bad", LinearExpression(VariableIndex(2)), .atLeast(0)))
    },
    refusal("an objective on a variable that does not exist") { $0.objective.add(1, VariableIndex(-1)) },
    ConformanceCase("refuses a gap that is not a number") { solver in
      #expect(throws: SolverFailure.self) {
        try solver.solve(TinyPrograms.mixed, SolveOptions(relativeGap: .nan))
      }
    },
  ]

  /// The malformed part stands in a program that is sound otherwise.
  private static func refusal(
    _ fault: String, _ spoil: @escaping @Sendable (inout Problem) -> Void
  ) -> ConformanceCase {
    ConformanceCase("refuses \(fault)") { solver in
      var problem = TinyPrograms.mixed
      spoil(&problem)
      for relaxed in [false, true] {
        #expect(throws: SolverFailure.self) { try solver.solve(problem, SolveOptions(relaxed: relaxed)) }
      }
    }
  }
}
