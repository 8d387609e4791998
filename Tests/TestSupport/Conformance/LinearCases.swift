import Optimization
import Testing

extension SolverConformance {
  static let linear: [ConformanceCase] = [
    ConformanceCase("solves a continuous program with duals, reduced costs and a basis") { solver in
      let outcome = try solver.solve(TinyPrograms.transport)
      #expect(outcome.ending == .optimal)
      // a serves 25 of place 1 and 5 of place 2, b the other 30.
      try outcome.expectPoint([25, 5, 0, 30], costs: 250)
      let solution = try #require(outcome.solution)
      // One more in stock a saves 6 − 4; one more needed at 1 costs 2 + 2, at 2 costs 6.
      for (dual, wanted) in zip(try #require(solution.duals), [-2.0, 0, 4, 6]) {
        #expect(dual.isNear(wanted))
      }
      for (cost, wanted) in zip(try #require(solution.reducedCosts), [0.0, 0, 1, 0]) {
        #expect(cost.isNear(wanted))
      }
      #expect(try #require(solution.basis).rows.count == 4)
    },
    ConformanceCase("gives duals that are derivatives") { solver in
      let problem = TinyPrograms.transport
      let solution = try #require(try solver.solve(problem).solution)
      for (place, dual) in try #require(solution.duals).enumerated() {
        let nudged = problem.replacingRow(place) { Bounds(lower: $0.lower + 0.5, upper: $0.upper + 0.5) }
        let other = try #require(try solver.solve(nudged).solution)
        #expect((other.objective - solution.objective).isNear(0.5 * dual))
      }
    },
    ConformanceCase("ignores integrality when relaxed") { solver in
      let outcome = try solver.solve(TinyPrograms.mixed, SolveOptions(relaxed: true))
      #expect(outcome.ending == .optimal)
      try outcome.expectPoint([3.5, 0], costs: 15.5)
      #expect(try #require(outcome.solution?.duals?.first).isNear(1.5))
    },
    ConformanceCase("keeps fractional bounds of integer variables when relaxed") { solver in
      var problem = Problem(name: "between")
      let x = problem.add(Variable("x", .integer, .between(0.2, 0.8)))
      problem.objective = -1 * x
      let outcome = try solver.solve(problem, SolveOptions(relaxed: true))
      try outcome.expectPoint([0.8], costs: -0.8)
    },
    ConformanceCase("keeps free, negative and fixed variables") { solver in
      var problem = Problem(name: "kinds")
      let free = problem.add(Variable("free", .continuous, .free))
      let below = problem.add(Variable("below", .continuous, .between(-7, -2)))
      let fixed = problem.add(Variable("fixed", .continuous, .exactly(4)))
      let upper = problem.add(Variable("upper", .continuous, .atMost(-1)))
      problem.add(Row("sum", 1 * free + 1 * below + 1 * fixed, .atLeast(-10)))
      problem.objective = 1 * free + 2 * below + 3 * fixed + -1 * upper
      try #require(try solver.solve(problem).solution != nil)
      try solver.solve(problem).expectPoint([-7, -7, 4, -1], costs: -8)
    },
    ConformanceCase("keeps equalities and both sides of a ranged row") { solver in
      var problem = Problem(name: "ranges")
      let x = problem.add(Variable("x"))
      let y = problem.add(Variable("y"))
      problem.add(Row("same", 1 * x + -2 * y, .exactly(1)))
      problem.add(Row("range", 1 * x + 1 * y, .between(4, 10)))
      problem.objective = LinearExpression(x)
      try solver.solve(problem).expectPoint([3, 1], costs: 3)
      problem.objective = -1 * x
      try solver.solve(problem).expectPoint([7, 3], costs: -7)
    },
    ConformanceCase("adds up terms on one variable") { solver in
      var problem = Problem(name: "twice")
      let x = problem.add(Variable("x"))
      problem.add(Row("r", 1 * x + 1 * x, .atLeast(6)))
      problem.objective = 1 * x + 1 * x + 0.5
      try solver.solve(problem).expectPoint([3], costs: 6.5)
    },
    ConformanceCase("moves a row's constant into its bounds") { solver in
      var problem = Problem(name: "constant")
      let x = problem.add(Variable("x"))
      problem.add(Row("r", 1 * x + -2, .atLeast(1)))
      problem.objective = LinearExpression(x)
      try solver.solve(problem).expectPoint([3], costs: 3)
    },
    ConformanceCase("leaves a row without limits alone") { solver in
      var problem = TinyPrograms.transport
      problem.add(Row("any", LinearExpression(VariableIndex(0)), .free))
      try solver.solve(problem).expectPoint([25, 5, 0, 30], costs: 250)
    },
    ConformanceCase("walks the cube of Klee and Minty") { solver in
      let outcome = try solver.solve(TinyPrograms.cube(6))
      #expect(try #require(outcome.solution).objective.isNear(-15625))
    },
  ]

  static let bases: [ConformanceCase] = [
    ConformanceCase("starts from its own basis", needs: .warmStart) { solver in
      let problem = TinyPrograms.cube(8)
      let first = try solver.solve(problem)
      let again = try solver.solve(problem, SolveOptions(basis: try #require(first.solution?.basis)))
      #expect(again.ending == .optimal)
      #expect(again.iterations < first.iterations)
      #expect(try #require(again.solution).objective.isNear(try #require(first.solution).objective))
    },
    ConformanceCase("starts a changed program from an older basis") { solver in
      let basis = try #require(try solver.solve(TinyPrograms.transport).solution?.basis)
      let changed = TinyPrograms.transport.replacingRow(2) { _ in .atLeast(35) }
      let outcome = try solver.solve(changed, SolveOptions(basis: basis))
      #expect(outcome.ending == .optimal)
      try outcome.expectPoint([30, 0, 5, 35], costs: 295)
    },
    ConformanceCase("starts an integer program from a basis") { solver in
      let basis = try #require(
        try solver.solve(TinyPrograms.mixed, SolveOptions(relaxed: true)).solution?.basis)
      try solver.solve(TinyPrograms.mixed, SolveOptions(basis: basis)).expectPoint([3, 1], costs: 16)
    },
    ConformanceCase("starts cold from a basis that is none") { solver in
      let problem = TinyPrograms.transport
      for (rows, columns, status) in [
        (4, 4, Basis.Status.basic), (4, 4, .atLower), (4, 4, .free), (3, 4, .basic), (0, 0, .basic),
        (9, 9, .basic),
      ] {
        let basis = Basis(
          rows: Array(repeating: status, count: rows), variables: Array(repeating: status, count: columns))
        try solver.solve(problem, SolveOptions(basis: basis)).expectPoint([25, 5, 0, 30], costs: 250)
      }
    },
  ]
}

extension Problem {
  /// This problem with other bounds of one row.
  fileprivate func replacingRow(_ place: Int, _ bounds: (Bounds) -> Bounds) -> Problem {
    var result = Problem(name: name)
    for variable in variables { result.add(variable) }
    for (index, row) in rows.enumerated() {
      result.add(index == place ? Row(row.name, row.expression, bounds(row.bounds)) : row)
    }
    result.objective = objective
    return result
  }
}
