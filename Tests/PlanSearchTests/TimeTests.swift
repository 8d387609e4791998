import Domain
import Testing
import TestSupport

/// Lead times, supply, service life, discounting.
@Suite struct TimeTests {
  /// Two years, work in the second only.
  private var later: TinyWorld {
    var world = TinyWorld()
    world.periodMonths = [12, 12]
    world.demand = [:]
    world.ask(95, in: [2])
    return world
  }

  @Test func ordersGoOutOneLeadTimeAhead() throws {
    var world = later
    world.servers[0].leadTime = 1
    let purchases = try plan(world).decisions?.purchases
    #expect(purchases == [PurchaseKey(server: ID("node"), site: ID("ams"), period: ID("p1")): 10])
  }

  @Test func workBeforeTheFirstDeliveryCannotBeServed() throws {
    var world = TinyWorld()
    world.servers[0].leadTime = 1
    #expect(try plan(world).ending == .infeasible)
  }

  @Test func laterIsCheaperUnderADiscountRate() throws {
    var world = later
    world.discountRate = 0.25
    #expect(try leastCost(world).isNear(8_000), "10,000 due after one year at 25 %")
  }

  /// Of ten needed in the second year only seven can be ordered in it.
  @Test func scarceSupplyIsOrderedEarly() throws {
    var world = later
    world.discountRate = 0.25
    world.servers[0].supplyLimit = 7
    #expect(try leastCost(world).isNear(3_000 + 7_000 / 1.25))
  }

  /// Five each for two sites that cannot stand in for one another: seven of the ten can be ordered in the second year.
  @Test func allSitesShareTheSupply() throws {
    var world = later
    world.discountRate = 0.25
    world.sites = [TinySite("ams"), TinySite("dub")]
    world.regions = [ID("east"), ID("west")]
    world.workloads[0].latencyLimit = 10
    for (region, site) in [("east", "ams"), ("west", "dub")] {
      world.latency[LatencyKey(region: ID(region), site: ID(site))] = Latency(5)
      world.ask(50, from: region, in: [2])
    }
    world.demand = world.demand.filter { $0.key.region.name != "world" }
    world.servers[0].supplyLimit = 7
    #expect(try leastCost(world).isNear(3_000 + 7_000 / 1.25))
  }

  /// Ten for the first two years, ten for the third.
  @Test func serversAreReplacedAtTheEndOfTheirLife() throws {
    var world = TinyWorld()
    world.periodMonths = [12, 12, 12]
    world.demand = [:]
    world.ask(95)
    world.servers[0].lifeMonths = 24
    #expect(try leastCost(world).isNear(20_000))
  }

  /// 5 % of 10,000, half a year from the start: √1.21 = 1.1.
  @Test func maintenanceFallsDueInTheMiddle() throws {
    var world = TinyWorld()
    world.servers[0].maintenanceRate = 0.05
    world.discountRate = 0.21
    #expect(try leastCost(world).isNear(10_000 + 500 / 1.1))
  }

  /// 36 of 48 months are left.
  @Test func salvageIsDueAtTheEnd() throws {
    var world = TinyWorld()
    world.servers[0].lifeMonths = 48
    world.servers[0].salvageRate = 0.4
    world.discountRate = 0.25
    #expect(try leastCost(world).isNear(10_000 - 10_000 * 0.4 * 0.75 / 1.25))
  }
}
