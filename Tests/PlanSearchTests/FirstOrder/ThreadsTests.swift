import Optimization
import Testing

@testable import PlanSearch

/// Several threads find what one does, to the last bit.
@Suite struct ThreadsTests {
  @Test(arguments: [1, 2, 3, 8, 20])
  func everyPartIsChangedOnceAndStaysInItsPlace(count: Int) {
    var parts = Array(0..<9)
    let found = Threads(count: count).each(of: &parts) { part in
      part += 100
      return part * 2
    }
    #expect(parts == Array(100..<109))
    #expect(found == parts.map { $0 * 2 })
  }

  @Test func nothingComesOfNothing() {
    var parts: [Int] = []
    #expect(Threads(count: 2).each(of: &parts) { $0 }.isEmpty)
  }

  /// Work shared out among servers, in a program large enough to be parted into lanes.
  @Test func stepsAreTheSameWithAnyNumberOfThreads() {
    let flat = FlatProgram(Self.problem(columns: 21_000))
    let (lower, upper) = flat.impliedBounds
    let program = ScaledProgram(flat, lower, upper)
    let runs = [1, 2, 3].map { count in
      var descent = PrimalDualDescent(program, from: nil, nil, Threads(count: count))
      descent.advance(90)
      return descent
    }
    #expect(runs[0].values.contains { $0 > 0 } && runs[0].duals.contains { $0 != 0 })
    for run in runs.dropFirst() {
      #expect(run.values == runs[0].values)
      #expect(run.duals == runs[0].duals)
    }
  }

  @Test(arguments: [1, 2, 5, 8])
  func linesArePartedInOrderWithNoneLeftOut(count: Int) {
    let lines = FlatProgram(Self.problem(columns: 30)).byColumn
    let parts = lines.parted(count)
    #expect(parts.count == count)
    #expect(parts.flatMap(Array.init) == Array(0..<lines.lineCount))
    let all = [Double](repeating: 1, count: 40)
    var whole = [Double](repeating: 0, count: lines.lineCount)
    lines.times(all, into: &whole)
    let joined = parts.flatMap { part in
      var some = [Double](repeating: 0, count: part.count)
      lines.times(all, part, into: &some)
      return some
    }
    #expect(joined == whole)
  }

  private static func problem(columns: Int) -> Problem {
    var problem = Problem(name: "shared out")
    let all = (0..<columns).map {
      problem.add(Variable("x\($0)", .continuous, Bounds(lower: 0, upper: Double(1 + $0 % 5))))
    }
    for row in 0..<columns / 3 {
      var sum = LinearExpression()
      for step in 0..<4 { sum.add(Double(1 + (row + step) % 7), all[(row * 5 + step * 11) % columns]) }
      problem.add(Row("r\(row)", sum, .atLeast(Double(3 + row % 4))))
    }
    var cost = LinearExpression()
    for (place, variable) in all.enumerated() { cost.add(Double(1 + place * 7 % 13), variable) }
    problem.objective = cost
    return problem
  }
}
