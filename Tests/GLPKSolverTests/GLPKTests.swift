import GLPKSolver
import Optimization
import TestSupport
import Testing

@Suite struct GLPKTests {
  @Test(arguments: SolverConformance.cases)
  func conforms(_ each: ConformanceCase) async throws {
    try await each.run(on: GLPK(), able: .all)
  }

  @Test func namesItsVersion() {
    #expect(GLPK().name == "GLPK \(GLPK.version)")
    #expect(GLPK.version.hasPrefix("5."))
  }
}
