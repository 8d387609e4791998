import Optimization
import Testing

extension SolverConformance {
  static let integers: [ConformanceCase] = [
    ConformanceCase("answers in exact whole numbers") { solver in
      for count in [8, 12, 16] {
        let problem = TinyPrograms.knapsack(count)
        try solver.solve(problem).expectSound(for: problem)
      }
    },
    ConformanceCase("adds the constant to objective and bound") { solver in
      var problem = TinyPrograms.knapsack()
      let plain = try solver.solve(problem)
      problem.objective.constant = 1000
      let shifted = try solver.solve(problem)
      #expect(
        try #require(shifted.solution).objective.isNear(try #require(plain.solution).objective + 1000))
      #expect(try #require(shifted.bound).isNear(try #require(plain.bound) + 1000))
    },
    ConformanceCase("rounds fractional bounds of integer variables inward") { solver in
      var problem = Problem(name: "inward")
      let x = problem.add(Variable("x", .integer, .between(0.5, 7.5)))
      let y = problem.add(Variable("y", .integer, .between(-3.5, 3)))
      problem.add(Row("r", 1 * x + 1 * y, .atMost(100)))
      problem.objective = -1 * x + 1 * y
      try solver.solve(problem).expectPoint([7, -3], costs: -10)
    },
    ConformanceCase("takes a bound that misses a whole number by a rounding error for it") { solver in
      var problem = Problem(name: "nearly")
      let x = problem.add(Variable("x", .integer, Bounds(lower: 3 + 1e-12, upper: 5 - 1e-12)))
      problem.objective = LinearExpression(x)
      try solver.solve(problem).expectPoint([3], costs: 3)
      problem.objective = -1 * x
      try solver.solve(problem).expectPoint([5], costs: -5)
    },
    ConformanceCase("finds negative whole numbers") { solver in
      var problem = Problem(name: "negative")
      let x = problem.add(Variable("x", .integer, .free))
      problem.add(Row("r", 2 * x, .atLeast(-7)))
      problem.objective = LinearExpression(x)
      try solver.solve(problem).expectPoint([-3], costs: -3)
    },
    ConformanceCase("finds a continuous part to whole numbers") { solver in
      var problem = Problem(name: "fixed charge")
      let open = problem.add(Variable("open", .integer, .binary))
      let flow = problem.add(Variable("flow"))
      let dear = problem.add(Variable("dear"))
      problem.add(Row("link", 1 * flow + -40 * open, .atMost(0)))
      problem.add(Row("need", 1 * flow + 1 * dear, .exactly(12.5)))
      problem.objective = 20 * open + 1 * flow + 3 * dear
      try solver.solve(problem).expectPoint([1, 12.5, 0], costs: 32.5)
    },
    ConformanceCase("costs the same whatever the order of rows") { solver in
      let problem = TinyPrograms.packs
      var turned = Problem(name: "turned")
      for variable in problem.variables { turned.add(variable) }
      turned.add(Row("cap", LinearExpression(VariableIndex(2)), .atMost(6)))
      for row in problem.rows.reversed() { turned.add(row) }
      turned.objective = problem.objective
      try solver.solve(turned).expectPoint([5, 0, 5], costs: 77.5)
    },
  ]

  static let empty: [ConformanceCase] = [
    ConformanceCase("solves a program of nothing") { solver in
      var problem = Problem(name: "nothing")
      problem.objective.constant = 7
      let outcome = try solver.solve(problem)
      #expect(outcome.ending == .optimal)
      try outcome.expectPoint([], costs: 7)
    },
    ConformanceCase("solves a program without rows") { solver in
      for kind in [Variable.Kind.continuous, .integer] {
        var problem = Problem(name: "no rows")
        let x = problem.add(Variable("x", kind, .between(-2, 5)))
        let y = problem.add(Variable("y", kind, .between(-2, 5)))
        problem.add(Variable("idle", kind, .free))
        problem.objective = 1 * x + -1 * y
        try solver.solve(problem).expectPoint([-2, 5, 0], costs: -7)
      }
    },
    ConformanceCase("solves a program without an objective") { solver in
      var problem = TinyPrograms.packs
      problem.objective = LinearExpression()
      let outcome = try solver.solve(problem)
      #expect(outcome.ending == .optimal)
      try outcome.expectSound(for: problem)
    },
    ConformanceCase("judges rows without terms") { solver in
      var problem = TinyPrograms.mixed
      problem.add(Row("nothing", LinearExpression(), .atMost(1)))
      try solver.solve(problem).expectPoint([3, 1], costs: 16)
      problem.add(Row("nothing from something", LinearExpression(), .atLeast(1)))
      try solver.expect(.infeasible, of: problem)
    },
    ConformanceCase("judges rows when there is no variable") { solver in
      var problem = Problem(name: "rows alone")
      problem.add(Row("r", LinearExpression(), .between(-1, 1)))
      #expect(try solver.solve(problem).ending == .optimal)
      problem.add(Row("s", LinearExpression(), .exactly(1)))
      try solver.expect(.infeasible, of: problem)
    },
    ConformanceCase("leaves variables in no row at their cheaper bound") { solver in
      var problem = TinyPrograms.mixed
      let idle = problem.add(Variable("idle", .integer, .between(0, 3)))
      problem.objective.add(-1, idle)
      try solver.solve(problem).expectPoint([3, 1, 3], costs: 13)
    },
  ]
}
