import Domain
import Formulation
import TestSupport
import Testing

/// Terms of orders, each worked by hand; a server costs 1,000 and does 10 units of work.
@Suite struct OrderTermsTests {
  private static let p2 = ID<Period>("p2")

  private func world(_ terms: OrderTerms, _ demand: Double = 95, years: Int = 1) -> TinyWorld {
    var world = TinyWorld(demand: 0)
    world.periodMonths = Array(repeating: 12, count: years)
    world.ask(demand)
    world.servers[0].terms = terms
    return world
  }

  private func orders(_ world: TinyWorld) throws -> [String: Int] {
    let purchases = try plan(world).decisions?.purchases ?? [:]
    return Dictionary(
      uniqueKeysWithValues: purchases.map { ("\($0.key.server) \($0.key.site) \($0.key.period)", $0.value) })
  }

  @Test func aFallingPriceIsWaitedFor() throws {
    // 10 in the first year at 1,000, 5 more in the second at 900, in the third at 810.
    var world = world(OrderTerms(priceTrend: -0.1), years: 3)
    world.ask(145, in: [2, 3])
    #expect(try leastCost(world).isNear(10_000 + 5 * 900))
    world.ask(95, in: [2])
    #expect(try leastCost(world).isNear(10_000 + 5 * 810))
  }

  @Test func aRisingPriceIsForestalled() throws {
    var world = world(OrderTerms(priceTrend: 0.2), years: 2)
    world.ask(145, in: [2])
    #expect(try leastCost(world).isNear(15_000), "all at once, before the price rises")
  }

  @Test func maintenanceAndSalvageFollowThePricePaid() throws {
    // 1 server at 1,000, then another at 800. Maintenance of 10 %: 100, then 180. Salvage of half, over 4 years:
    // 2 of 4 years left of 1,000, 3 of 4 of 800.
    var world = world(OrderTerms(priceTrend: -0.2), 10, years: 2)
    world.ask(20, in: [2])
    world.servers[0].lifeMonths = 48
    world.servers[0].maintenanceRate = 0.1
    world.servers[0].salvageRate = 0.5
    #expect(try leastCost(world).isNear(1_800 + 280 - (0.5 * 0.5 * 1_000 + 0.5 * 0.75 * 800)))
  }

  @Test func existingServersAreMaintainedAtTheListPrice() throws {
    var world = world(OrderTerms(priceTrend: -0.2), 10, years: 2)
    world.servers[0].maintenanceRate = 0.1
    world.existing = [
      ExistingServers(
        site: ID("ams"), server: ID("node"), count: 1, commissioned: TinyWorld.date(2025, 1, 1))
    ]
    #expect(try leastCost(world).isNear(200))
  }

  @Test func ordersAreOfWholeLots() throws {
    #expect(try leastCost(world(OrderTerms(lot: 4))).isNear(12_000))
    #expect(try orders(world(OrderTerms(lot: 4))) == ["node ams p1": 12])
    #expect(try leastCost(world(OrderTerms(lot: 25))).isNear(25_000), "more than is useful, for want of less")
  }

  @Test func lotsAreOfOneSite() throws {
    // 25 on each side of the latency limit: two lots of 4, although 5 servers would do.
    var world = world(OrderTerms(lot: 4))
    world.sites = [TinySite("ams"), TinySite("nyc")]
    world.regions = [ID("east"), ID("west")]
    world.workloads[0].latencyLimit = 10
    for (region, site) in [("east", "ams"), ("west", "nyc")] {
      world.latency[LatencyKey(region: ID(region), site: ID(site))] = Latency(5)
    }
    world.demand = [:]
    world.ask(25, from: "east")
    world.ask(25, from: "west")
    #expect(try orders(world) == ["node ams p1": 4, "node nyc p1": 4])
  }

  @Test func theMinimumIsReachedOrNothingOrdered() throws {
    // 5 now and 5 later: with a minimum of 8 all 10 are ordered now; with 20 there are 20.
    var world = world(OrderTerms(minimum: 8), 45, years: 2)
    world.ask(95, in: [2])
    world.discountRate = 0.25
    #expect(try leastCost(world).isNear(10_000))
    world.servers[0].terms = OrderTerms(minimum: 20)
    #expect(try leastCost(world).isNear(20_000))
    world.servers[0].terms = .plain
    #expect(try leastCost(world).isNear(5_000 + 5_000 / 1.25))
  }

  @Test func allSitesTogetherReachTheMinimum() throws {
    var world = world(OrderTerms(minimum: 6))
    world.sites = [TinySite("ams"), TinySite("nyc")]
    world.sites[0].powerFeed = 5
    world.servers[0].modes = ["standard": 1]
    world.demand = [:]
    world.ask(60)
    #expect(try leastCost(world).isNear(6_000))
  }

  @Test func ordersStayWithinTheirWindow() throws {
    // Needed in the third year, cheapest to buy then, but sold in the second only.
    var world = world(OrderTerms(firstPeriod: 1, lastPeriod: 1), 0, years: 3)
    world.demand = [:]
    world.ask(95, in: [3])
    world.discountRate = 0.25
    #expect(try orders(world) == ["node ams p2": 10])
    world.servers[0].terms = OrderTerms(firstPeriod: 1)
    #expect(try orders(world) == ["node ams p3": 10])
    world.ask(95, in: [1])
    #expect(try plan(world).ending == .infeasible, "nothing can be ordered for the first year")
  }

  @Test func supplyIsOfItsPeriod() throws {
    // 10 are needed in the first year, 15 in the second, when 3 are supplied: 2 come a year early.
    var world = world(OrderTerms(supply: [Self.p2: 3]), 100, years: 2)
    world.servers[0].supplyLimit = 12
    world.ask(150, in: [2])
    world.discountRate = 0.25
    #expect(try leastCost(world).isNear(12_000 + 3_000 / 1.25))
    world.servers[0].terms = OrderTerms(supply: [Self.p2: 2])
    #expect(try plan(world).ending == .infeasible)
  }
}
