import PlanSearch
import Testing

/// Whatever the terms of orders, the search finds what trying every plan finds.
@Suite struct OrderTermsOracleTests {
  @Test(arguments: Array(stride(from: 0, to: 120, by: 20)))
  func agreesWithTryingEveryPlan(first: Int) throws {
    for seed in first..<first + 20 {
      let oracle = OrderTermsOracle(seed: seed)
      let found = try GeneratedPlans.search(oracle.world, SearchOptions(relativeGap: 0))
      guard let least = oracle.leastCost else {
        #expect(found.ending == .infeasible, "seed \(seed)")
        continue
      }
      let objective = try #require(found.objective, "seed \(seed)")
      #expect(abs(objective - least) <= 0.001, "seed \(seed): \(objective) not \(least)")
    }
  }

  @Test func mostOfThemHaveAPlan() {
    #expect((0..<120).count { OrderTermsOracle(seed: $0).leastCost != nil } >= 80)
  }
}
