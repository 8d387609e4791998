import GLPKSolver
import Optimization
import TestSupport
import Testing

/// GLPK's simplex has no callback: it is stopped by an error of our own, which costs the problem its life.
@Suite struct StoppingTests {
  /// An assignment of `size` × `size`, so large that its simplex reports on its way.
  private func assignment(_ size: Int, kind: Variable.Kind) -> Problem {
    var problem = Problem(name: "assignment")
    var random = SeededRandom(seed: 7)
    var rows = [LinearExpression](repeating: LinearExpression(), count: 2 * size)
    for from in 0..<size {
      for to in 0..<size {
        let variable = problem.add(Variable("x(\(from),\(to))", kind, .between(0, 1)))
        rows[from].add(1, variable)
        rows[size + to].add(1, variable)
        problem.objective.add(Double(random.count(0...999)), variable)
      }
    }
    for (index, row) in rows.enumerated() { problem.add(Row("r\(index)", row, .exactly(1))) }
    return problem
  }

  @Test(arguments: [Variable.Kind.continuous, .integer])
  func aRunningSimplexStopsWhenAsked(kind: Variable.Kind) throws {
    let outcome = try GLPK().solve(assignment(40, kind: kind), SolveOptions()) { progress in
      #expect(progress.nodes == 0)
      return .stop
    }
    #expect(outcome.ending == .interruptedWithoutSolution)
    #expect(outcome.bound == nil)
  }

  @Test func aStoppedSimplexKeepsTheStart() throws {
    let size = 30
    let problem = assignment(size, kind: .integer)
    let start = (0..<size * size).map { $0 / size == $0 % size ? 1.0 : 0 }
    let outcome = try GLPK().solve(problem, SolveOptions(start: start)) { _ in .stop }
    #expect(outcome.ending == .interruptedWithSolution)
    #expect(outcome.solution?.values == start)
  }

  @Test func manyStopsInARow() throws {
    let problem = assignment(20, kind: .continuous)
    for _ in 0..<50 {
      #expect(try GLPK().solve(problem, SolveOptions()) { _ in .stop }.ending == .interruptedWithoutSolution)
    }
    #expect(try GLPK().solve(problem).ending == .optimal)
  }
}
