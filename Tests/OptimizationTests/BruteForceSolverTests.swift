import Optimization
import TestSupport
import Testing

@Suite struct BruteForceSolverTests {
  @Test(arguments: SolverConformance.cases)
  func conforms(_ each: ConformanceCase) async throws {
    try await each.run(on: BruteForceSolver(), able: [])
  }
}
