import Optimization
import Testing

extension SolverConformance {
  static let endings: [ConformanceCase] = [
    ConformanceCase("proves an integer program to the end") { solver in
      let outcome = try solver.solve(TinyPrograms.mixed)
      #expect(outcome.ending == .optimal)
      try outcome.expectPoint([3, 1], costs: 16)
      #expect(try #require(outcome.bound).isNear(16))
    },
    ConformanceCase("finds the cheapest of the exact packings") { solver in
      let outcome = try solver.solve(TinyPrograms.packs)
      #expect(outcome.ending == .optimal)
      try outcome.expectPoint([5, 0, 5], costs: 77.5)
    },
    ConformanceCase("says infeasible when rows contradict each other") { solver in
      var problem = TinyPrograms.transport
      problem.add(Row("enough", LinearExpression(VariableIndex(0)), .atLeast(31)))
      try solver.expect(.infeasible, of: problem)
    },
    ConformanceCase("says infeasible when only whole numbers fail") { solver in
      var problem = Problem(name: "odd")
      let x = problem.add(Variable("x", .integer, .between(-9, 9)))
      let y = problem.add(Variable("y", .integer, .between(-9, 9)))
      problem.add(Row("odd", 2 * x + 2 * y, .exactly(1)))
      try solver.expect(.infeasible, of: problem)
      #expect(try solver.solve(problem, SolveOptions(relaxed: true)).ending == .optimal)
    },
    ConformanceCase("says infeasible when a variable's bounds are crossed") { solver in
      var problem = TinyPrograms.mixed
      problem[VariableIndex(1)].bounds = .between(2, 1)
      try solver.expect(.infeasible, of: problem)
    },
    ConformanceCase("says infeasible when a row's bounds are crossed") { solver in
      var problem = TinyPrograms.mixed
      problem.add(Row("crossed", LinearExpression(VariableIndex(0)), .between(2, 1)))
      try solver.expect(.infeasible, of: problem)
    },
    ConformanceCase("says infeasible when no whole number lies within the bounds") { solver in
      var problem = Problem(name: "between")
      problem.add(Variable("x", .integer, .between(0.2, 0.8)))
      try solver.expect(.infeasible, of: problem)
    },
    ConformanceCase("says unbounded of a continuous program") { solver in
      var problem = Problem(name: "down")
      let x = problem.add(Variable("x", .continuous, .free))
      let y = problem.add(Variable("y"))
      problem.add(Row("r", 1 * x + 1 * y, .atMost(3)))
      problem.objective = LinearExpression(x)
      try solver.expect(.unbounded, of: problem)
    },
    ConformanceCase("says unbounded of an integer program") { solver in
      var problem = TinyPrograms.packs
      let more = problem.add(Variable("more", .integer))
      problem.objective.add(-1, more)
      try solver.expect(.unbounded, of: problem)
    },
    ConformanceCase("says infeasible of a program that whole numbers alone keep from being unbounded") {
      solver in
      var problem = Problem(name: "half")
      let half = problem.add(Variable("half", .integer, .binary))
      let down = problem.add(Variable("down"))
      problem.add(Row("half", 2 * half, .exactly(1)))
      problem.objective = -1 * down
      try solver.expect(.infeasible, of: problem)
    },
  ]
}

extension Solver {
  /// Expects an ending that has no solution.
  func expect(_ ending: Ending, of problem: Problem) throws {
    let outcome = try solve(problem)
    #expect(outcome.ending == ending)
    #expect(outcome.solution == nil)
  }
}

extension Outcome {
  /// Expects a solution at this point and objective.
  func expectPoint(_ values: [Double], costs objective: Double) throws {
    let solution = try #require(solution)
    try #require(solution.values.count == values.count)
    for (found, wanted) in zip(solution.values, values) { #expect(found.isNear(wanted)) }
    #expect(solution.objective.isNear(objective))
  }

  /// Expects that the solution obeys `problem`, costs what it says, and is not below the bound.
  func expectSound(for problem: Problem) throws {
    let solution = try #require(solution)
    let violation = try #require(problem.violation(at: solution.values))
    #expect(violation.isWithin(1e-6, integrality: 0))
    #expect(problem.objectiveValue(at: solution.values) == solution.objective)
    if let bound { #expect(bound <= solution.objective) }
  }
}

extension Double {
  /// Within a millionth.
  func isNear(_ other: Double) -> Bool { abs(self - other) <= 1e-6 * max(1, abs(other)) }
}
