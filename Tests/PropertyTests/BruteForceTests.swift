import Domain
import Formulation
import Optimization
import PlanSearch
import TestSupport
import Testing

/// On worlds small enough to try every whole-number choice, the search finds what trying finds.
@Suite struct BruteForceTests {
  @Test(arguments: Array(stride(from: 0, to: 200, by: 20)))
  func agreesWithTryingEverything(first: Int) throws {
    for seed in first..<first + 20 {
      let world = GeneratedWorld(seed: seed, .tiny).world
      let program = PlanProgram(world.inventory)
      let tried = try BruteForceSolver().solve(program.problem)
      let found = try GeneratedPlans.search(world)
      guard let best = tried.solution else {
        #expect(tried.ending == .infeasible && found.ending == .infeasible, "seed \(seed): \(found.ending)")
        continue
      }
      let least = best.objective * program.moneyUnit
      let objective = try #require(found.objective, "seed \(seed)")
      let bound = try #require(found.bound, "seed \(seed)")
      #expect(abs(objective - least) <= 2e-6 * max(1, abs(least)), "seed \(seed): \(objective) not \(least)")
      #expect(least.isAtLeast(bound), "seed \(seed)")
    }
  }
}
