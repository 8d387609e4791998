import Formulation
import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// First-order steps come near the optimum of the relaxation, with a bound that is never above it.
@Suite struct ApproximationTests {
  @Test(arguments: [0, 4, 8])
  func theBoundComesNearTheRelaxation(first: Int) throws {
    var complete = 0
    for seed in first..<first + 4 {
      let problem = PlanProgram(GeneratedWorld(rich: seed).world.inventory).problem
      guard let optimum = try GLPK().solve(problem, SolveOptions(relaxed: true)).solution?.objective else {
        continue
      }
      let flat = FlatProgram(problem)
      let part = Reduction(problem, flat, flat.lower, flat.upper)
      guard !part.isInfeasible, !part.kept.isEmpty else { continue }
      let least = try #require(
        try GLPK().solve(part.problem, SolveOptions(relaxed: true)).solution?.objective)
      #expect(least >= optimum - 1e-6 * max(1, abs(optimum)))
      var approximation = Approximation(FlatProgram(part.problem))
      var last = -Double.infinity
      approximation.approach(for: 0) { bound, steps in
        #expect(bound >= last, "seed \(seed)")
        last = bound
        return steps < 5000
      }
      #expect(approximation.bound <= least + 1e-7 * max(1, abs(least)), "seed \(seed)")
      if approximation.isComplete, approximation.bound.isFinite {
        complete += 1
        #expect(approximation.bound >= least - 0.02 * max(1, abs(least)), "seed \(seed)")
      }
    }
    #expect(complete > 0)
  }

  @Test func theSameProgramGivesTheSameSteps() {
    let problem = PlanProgram(GeneratedWorld(rich: 3).world.inventory).problem
    let runs = (0..<2).map { _ in
      var approximation = Approximation(FlatProgram(problem))
      approximation.approach(for: 0) { _, steps in steps < 500 }
      return approximation.values
    }
    #expect(runs[0] == runs[1])
  }

  @Test func aWishToStopIsObeyed() {
    let problem = PlanProgram(GeneratedWorld(rich: 3).world.inventory).problem
    var approximation = Approximation(FlatProgram(problem))
    approximation.approach(for: 0) { _, _ in false }
    #expect(!approximation.isComplete)
  }
}
