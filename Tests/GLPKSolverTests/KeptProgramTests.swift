import GLPKSolver
import Optimization
import TestSupport
import Testing

/// A program that stays loaded says, after each change, what a fresh one says.
@Suite struct KeptProgramTests {
  private let go: @Sendable (SearchProgress) -> SearchCommand = { _ in .go }

  @Test func boundsMoveTheOptimum() throws {
    for seed in 0..<60 {
      var random = SeededRandom(seed: seed)
      let problem = Problem.random(&random)
      let column = random.count(0...problem.variables.count - 1)
      let changed = Bounds.between(0, Double(random.count(0...3)))
      var fresh = problem
      fresh[VariableIndex(column)].bounds = changed
      let before = try GLPK().solve(problem, SolveOptions(relaxed: true))
      let after = try GLPK().solve(fresh, SolveOptions(relaxed: true))
      let kept = try GLPK().keeping(problem, watch: go) { program throws(SolverFailure) in
        let first = try program.resolve(cutoff: .infinity, iterationLimit: nil)
        let one = first == .optimal ? try program.objective : nil
        try program.setBounds([BoundsChange(column, changed.lower, changed.upper)])
        let second = try program.resolve(cutoff: .infinity, iterationLimit: nil)
        return [one, second == .optimal ? try program.objective : nil]
      }
      for (found, expected) in zip(kept, [before, after]) {
        #expect((found == nil) == (expected.solution == nil), "seed \(seed)")
        guard let found, let least = expected.solution?.objective else { continue }
        #expect(abs(found - least) <= 1e-6 * max(1, abs(least)), "seed \(seed)")
      }
    }
  }

  /// At least 2 x + y for x + y ≥ 4, y ≤ 3: 5. A row x ≥ 2 makes it 6; without it, 5 again.
  @Test func rowsComeAndGo() throws {
    let objectives = try GLPK().keeping(small, watch: go) { program throws(SolverFailure) in
      var found: [Double] = []
      _ = try program.resolve(cutoff: .infinity, iterationLimit: nil)
      found.append(try program.objective)
      try program.add([CutRow(variables: [0], coefficients: [1], lower: 2)])
      _ = try program.resolve(cutoff: .infinity, iterationLimit: nil)
      found.append(try program.objective)
      try program.delete(rows: [1])
      _ = try program.resolvePrimal()
      found.append(try program.objective)
      return found
    }
    #expect(objectives == [5, 6, 5])
  }

  @Test func aCutoffEndsASolve() throws {
    let ending = try GLPK().keeping(small, watch: go) { program throws(SolverFailure) in
      _ = try program.resolve(cutoff: .infinity, iterationLimit: nil)
      try program.setBounds([BoundsChange(1, 0, 1)])
      return try program.resolve(cutoff: 5.5, iterationLimit: nil)
    }
    #expect(ending == .cutOff)
  }

  @Test func aBasisBringsBackWhatWas() throws {
    let iterations = try GLPK().keeping(small, watch: go) { program throws(SolverFailure) in
      _ = try program.resolve(cutoff: .infinity, iterationLimit: nil)
      let basis = try program.basis
      try program.setBounds([BoundsChange(1, 0, 1)])
      _ = try program.resolve(cutoff: .infinity, iterationLimit: nil)
      try program.setBounds([BoundsChange(1, 0, 3)])
      try program.start(from: basis)
      let before = program.iterations
      _ = try program.resolve(cutoff: .infinity, iterationLimit: nil)
      return program.iterations - before
    }
    #expect(iterations == 0)
  }

  /// No cut takes away a point of whole numbers: all of them are tried.
  @Test func cutsLeaveEveryWholePoint() throws {
    var cutsSeen = 0
    for seed in 0..<60 {
      var random = SeededRandom(seed: seed)
      let problem = sacks(&random)
      let cuts = try GLPK().keeping(problem, watch: go) { program throws(SolverFailure) -> [CutRow] in
        guard try program.resolve(cutoff: .infinity, iterationLimit: nil) == .optimal else { return [] }
        return try program.violatedCuts(gomory: 20)
      }
      cutsSeen += cuts.count
      for point in points(of: problem) where problem.violation(at: point)?.isWithin(1e-9) == true {
        for cut in cuts {
          let activity = zip(cut.variables, cut.coefficients).reduce(0) { $0 + point[$1.0] * $1.1 }
          #expect(activity >= cut.lower - 1e-6 * max(1, abs(cut.lower)), "seed \(seed)")
        }
      }
    }
    #expect(cutsSeen > 20)
  }

  @Test func aStopIsThrown() throws {
    #expect(throws: SolverFailure.self) {
      try GLPK().keeping(small, watch: { _ in .stop }) { program throws(SolverFailure) in
        _ = try program.resolve(cutoff: .infinity, iterationLimit: nil)
        try program.setBounds([BoundsChange(9, 0, 1)])
      }
    }
  }

  /// Four things, up to three of each, that fill two sacks.
  private func sacks(_ random: inout SeededRandom) -> Problem {
    var problem = Problem(name: "sacks")
    let things = (0..<4).map { problem.add(Variable("thing\($0)", .integer, .between(0, 3))) }
    for sack in 0..<2 {
      var weight = LinearExpression()
      for thing in things { weight.add(Double(2 + random.count(0...7)), thing) }
      problem.add(Row("sack\(sack)", weight, .atMost(Double(11 + random.count(0...9)))))
    }
    for thing in things { problem.objective.add(-Double(3 + random.count(0...9)), thing) }
    return problem
  }

  private func points(of problem: Problem) -> [[Double]] {
    problem.variables.reduce([[]]) { points, variable in
      points.flatMap { point in
        stride(from: variable.bounds.lower, through: variable.bounds.upper, by: 1).map { point + [$0] }
      }
    }
  }

  private var small: Problem {
    var problem = Problem(name: "small")
    let x = problem.add(Variable("x"))
    let y = problem.add(Variable("y", .continuous, .between(0, 3)))
    var both = LinearExpression(x)
    both.add(1, y)
    problem.add(Row("demand", both, .atLeast(4)))
    problem.objective = LinearExpression(x, times: 2)
    problem.objective.add(1, y)
    return problem
  }
}
