import Optimization
import TestSupport
import Testing

@Suite struct BruteForceSolverTests {
  @Test(arguments: SolverConformance.cases)
  func conforms(_ each: ConformanceCase) async throws {
    try await each.run(on: BruteForceSolver(), able: [])
  }

  /// A case that is left out is left out for a stated reason.
  @Test func leavesOutWhatItStatesItCannot() {
    let omitted = SolverConformance.cases.compactMap { each in
      each.omission(able: []).map { "\(each.name): \($0)" }
    }
    #expect(
      omitted == [
        "ends at a time limit without a solution: it has no clock, so it keeps no time limit",
        "ends at a time limit with the start in hand: it has no clock, so it keeps no time limit",
        "takes a negative limit for none left: it has no clock, so it keeps no time limit",
        "stops early when the gap is wide: it always proves to the end",
        "starts from its own basis: it starts every simplex from the rows",
      ])
  }

  @Test func refusesWhatIsNotTiny() {
    var problem = Problem(name: "never ends")
    let x = problem.add(Variable("x", .integer, .free))
    let y = problem.add(Variable("y", .integer, .free))
    problem.add(Row("odd", LinearExpression(terms: [.init(x, 2), .init(y, 2)]), .exactly(1)))
    #expect(throws: SolverFailure.self) { try BruteForceSolver(most: 100).solve(problem) }
  }
}
