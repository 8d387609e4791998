import Formulation
import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// What is left of a program that is mostly held has the whole one's optimum, and its duals prove it.
@Suite struct HeldProgramTests {
  @Test(arguments: Array(stride(from: 0, to: 400, by: 50)))
  func theOptimumOfSmallProgramsStays(first: Int) throws {
    for seed in first..<first + 50 {
      var random = SeededRandom(seed: seed)
      let held = Problem.random(&random).relaxed(holding: &random)
      try expectTheSameOptimum(of: held, "seed \(seed)")
    }
  }

  @Test(arguments: [0, 5, 10])
  func theOptimumOfPlansStays(first: Int) throws {
    for seed in first..<first + 5 {
      let problem = PlanProgram(GeneratedWorld(rich: seed).world.inventory).problem
      let limits = SolveOptions(relativeGap: 0.2, nodeLimit: 1000)
      guard let plan = try GLPK().solve(problem, limits).solution else { continue }
      let held = problem.holdingIntegers(at: plan.values)
      #expect(HeldProgram(held).problem.variables.count < held.variables.count)
      try expectTheSameOptimum(of: held, "seed \(seed)")
    }
  }

  /// Between 2 and 5 of x and y are wanted, no more than 1 of each can be: the lower side of the row says what x and y are,
  /// and its dual is that of a lower side.
  @Test func aRangeMayHoldByItsLowerSide() throws {
    var problem = Problem(name: "range")
    let parts = (0..<2).map { problem.add(Variable("x\($0)", .continuous, .between(0, 1))) }
    problem.add(Row("wanted", parts.reduce(into: LinearExpression()) { $0.add(1, $1) }, .between(2, 5)))
    problem.objective = LinearExpression(parts[0], times: 3)
    problem.objective.add(4, parts[1])
    let small = HeldProgram(problem)
    #expect(small.problem.variables.isEmpty)
    let found = small.restored(Solution(values: [], objective: 0))
    #expect(found.values == [1, 1] && found.duals == [4])
    try expectTheSameOptimum(of: problem, "range")
  }

  /// More than ten thousand servers of which each is held: nothing is left for the solver.
  @Test func aProgramHeldWhollyIsItsOnlyPoint() throws {
    var problem = Problem(name: "held")
    for place in 0...BoundedSearch.largeColumns {
      let held = problem.add(Variable("x\(place)", .continuous, .between(0, 5)))
      problem.add(Row("r\(place)", LinearExpression(held), .exactly(2)))
      problem.objective.add(1, held)
    }
    let found = try #require(try GLPK().optimum(ofHeld: problem))
    #expect(found.objective == 2 * Double(BoundedSearch.largeColumns + 1))
    #expect(found.duals?.allSatisfy { $0 == 1 } == true)
  }

  private func expectTheSameOptimum(of held: Problem, _ name: Comment) throws {
    let whole = try GLPK().solve(held, SolveOptions(relaxed: true))
    let small = HeldProgram(held)
    guard !small.problem.variables.isEmpty else {
      guard let optimum = whole.solution else { return }
      let found = small.restored(Solution(values: [], objective: 0))
      try expectOptimal(found, of: held, optimum.objective, name)
      return
    }
    let found = try GLPK().solve(small.problem, SolveOptions(relaxed: true))
    #expect(found.ending == whole.ending, name)
    guard let optimum = whole.solution, let solution = found.solution else { return }
    try expectOptimal(small.restored(solution), of: held, optimum.objective, name)
  }

  /// Feasible, of the same cost, and proven to be least by its own duals.
  private func expectOptimal(_ found: Solution, of held: Problem, _ least: Double, _ name: Comment) throws {
    let scale = max(1, abs(least))
    #expect(abs(found.objective - least) <= 1e-6 * scale, name)
    #expect(held.violation(at: found.values)?.isWithin(1e-6) == true, name)
    let flat = FlatProgram(held)
    let duals = try #require(found.duals)
    // The solver leaves reduced costs of about zero, which no bound may hold back.
    let bounded = flat.upper.indices.map { min(flat.upper[$0], found.values[$0] + 1e3) }
    let proof = WeakDuality(duals, flat, flat.lower, bounded)
    #expect(abs(proof.bound - least) <= 1e-5 * scale, name)
  }
}

extension Problem {
  /// The same with every variable continuous, and every other one held somewhere.
  fileprivate func relaxed(holding random: inout SeededRandom) -> Problem {
    var held = self
    for index in variableIndices {
      held[index].kind = .continuous
      if random.count(0...1) == 0 { held[index].bounds = .exactly(held[index].bounds.lower) }
    }
    return held
  }
}
