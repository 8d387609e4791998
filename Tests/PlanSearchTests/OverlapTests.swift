import Domain
import Testing
import TestSupport

/// Servers with an end of life may have to be bought before they are needed, beside those they replace.
@Suite struct OverlapTests {
  /// Ten servers serve for two of three years; only the first two years have money, or supply, for orders.
  private func overlapping(existing: Bool) -> TinyWorld {
    var world = TinyWorld(demand: 0)
    world.periodMonths = [12, 12, 12]
    world.ask(100)
    world.servers[0].lifeMonths = 24
    world.servers[0].price = 1000
    world.sites[0].isExisting = existing
    world.budgets = [Budget(kind: .capex, period: ID("p3"), limit: Money(rounding: 0))]
    return world
  }

  @Test func aCandidateSiteHoldsBothGenerations() throws {
    #expect(try leastCost(overlapping(existing: true)).isNear(20_000))
    #expect(try leastCost(overlapping(existing: false)).isNear(20_000))
  }
}
