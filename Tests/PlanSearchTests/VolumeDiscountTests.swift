import Domain
import Formulation
import PlanSearch
import TestSupport
import Testing

/// Volume discounts, each worked by hand; a server costs 1,000 and does 10 units of work.
@Suite struct VolumeDiscountTests {
  private func world(
    _ demand: Double, _ reach: VolumeDiscounts.Reach, _ tiers: (Int, Double)...
  ) -> TinyWorld {
    var world = TinyWorld(demand: demand)
    world.servers[0].terms = OrderTerms(
      discounts: VolumeDiscounts(
        reach: reach, tiers: tiers.map { VolumeDiscounts.Tier(from: $0.0, price: .discount($0.1)) }))
    return world
  }

  @Test func aDiscountOnAllIsOnEveryServer() throws {
    #expect(try leastCost(world(70, .all, (8, 0.2))).isNear(6_400), "8 at 800 are cheaper than 7 at 1,000")
    #expect(try leastCost(world(60, .all, (8, 0.2))).isNear(6_000))
    #expect(try leastCost(world(200, .all, (8, 0.2), (20, 0.5))).isNear(10_000))
    #expect(try leastCost(world(100, .all, (8, 0.2), (20, 0.5))).isNear(8_000), "20 at 500 would be 10,000")
  }

  /// Seven servers of which five at the price of ten: what a relaxation would buy, and no vendor sells.
  @Test func tiersAreNotMixed() throws {
    let cost = try leastCost(world(70, .all, (10, 0.5)))
    #expect(cost.isNear(5_000), "10 at 500: not 7 at a mixture of 1,000 and 500")
    #expect(try leastCost(world(40, .all, (10, 0.5))).isNear(4_000), "and not 4 at 500")
  }

  @Test func aDiscountOnThoseAboveLeavesTheFirstAlone() throws {
    #expect(try leastCost(world(100, .above, (8, 0.5))).isNear(7_000 + 3 * 500))
    #expect(try leastCost(world(70, .above, (8, 0.5))).isNear(7_000))
    #expect(try leastCost(world(100, .above, (4, 0.1), (8, 0.5))).isNear(3_000 + 4 * 900 + 3 * 500))
  }

  /// The cheap servers are the eighth and later ones; a relaxation would buy them first.
  @Test func theFirstServersAreBoughtFirst() throws {
    #expect(try leastCost(world(30, .above, (8, 0.9))).isNear(3_000))
  }

  @Test func allSitesTogetherReachTheThreshold() throws {
    // 6 for each side of the latency limit are 12 in all.
    var world = world(0, .all, (12, 0.5))
    world.sites = [TinySite("ams"), TinySite("nyc")]
    world.regions = [ID("east"), ID("west")]
    world.workloads[0].latencyLimit = 10
    for (region, site) in [("east", "ams"), ("west", "nyc")] {
      world.latency[LatencyKey(region: ID(region), site: ID(site))] = Latency(5)
    }
    world.ask(60, from: "east")
    world.ask(60, from: "west")
    #expect(try leastCost(world).isNear(6_000))
    world.ask(50, from: "west")
    #expect(try leastCost(world).isNear(6_000), "a twelfth that nobody needs")
  }

  @Test func eachPeriodHasItsOwnOrder() throws {
    // 6 a year for two years: together 12 at half the price in the first year.
    var world = world(0, .all, (12, 0.5))
    world.periodMonths = [12, 12]
    world.ask(60, in: [1])
    world.ask(120, in: [2])
    #expect(try leastCost(world).isNear(6_000))
    world.servers[0].supplyLimit = 6
    #expect(try leastCost(world).isNear(12_000))
  }

  @Test func statedPricesFollowTheTrend() throws {
    // 10 in the second year: 600 × 0.9.
    var world = TinyWorld(demand: 0)
    world.periodMonths = [12, 12]
    world.ask(100, in: [2])
    world.servers[0].terms = OrderTerms(
      priceTrend: -0.1,
      discounts: VolumeDiscounts(
        reach: .all, tiers: [VolumeDiscounts.Tier(from: 10, price: .fixed(Money(rounding: 600)))]))
    #expect(try leastCost(world).isNear(5_400))
  }

  @Test func maintenanceAndSalvageAreOfThePricePaid() throws {
    // 7 at 1,000 and 3 at 500 are 8,500: 10 % maintenance for a year, and three quarters of half of it are left.
    var world = world(100, .above, (8, 0.5))
    world.servers[0].lifeMonths = 48
    world.servers[0].maintenanceRate = 0.1
    world.servers[0].salvageRate = 0.5
    #expect(try leastCost(world).isNear(8_500 + 850 - 8_500 * 0.5 * 0.75))
  }

  @Test func discountsComeWithLots() throws {
    // 7 are needed; in lots of 4 they are 8, which is not yet the 9 that cost half. 12 are: 6,000.
    var world = world(70, .all, (9, 0.5))
    world.servers[0].terms = OrderTerms(lot: 4, discounts: world.servers[0].terms.discounts)
    #expect(try leastCost(world).isNear(6_000))
  }
}
