import GLPKSolver
import Optimization
import TestSupport
import Testing

/// On random programs small enough to try everything, GLPK says what trying says.
@Suite struct AgreementTests {
  @Test(arguments: Array(stride(from: 0, to: 400, by: 50)))
  func agreesWithTryingEverything(first: Int) throws {
    for seed in first..<first + 50 {
      var random = SeededRandom(seed: seed)
      let problem = Problem.random(&random)
      for relaxed in [false, true] {
        let options = SolveOptions(relaxed: relaxed)
        let tried = try BruteForceSolver().solve(problem, options)
        let found = try GLPK().solve(problem, options)
        #expect(found.ending == tried.ending, "seed \(seed), relaxed \(relaxed)")
        guard let least = tried.solution?.objective else { continue }
        let objective = try #require(found.solution).objective
        #expect(abs(objective - least) <= 1e-6 * max(1, abs(least)), "seed \(seed), relaxed \(relaxed)")
      }
    }
  }
}
