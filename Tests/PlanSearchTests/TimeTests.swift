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

  @Test func scarceSupplyIsOrderedEarly() throws {
    var world = later
    world.discountRate = 0.25
    world.servers[0].supplyLimit = 7
    #expect(try leastCost(world).isNear(3_000 + 7_000 / 1.25))
  }

  @Test func serversAreReplacedAtTheEndOfTheirLife() throws {
    var world = TinyWorld()
    world.periodMonths = [12, 12, 12]
    world.demand = [:]
    world.ask(95)
    world.servers[0].lifeMonths = 24
    #expect(try leastCost(world).isNear(20_000))
  }

  @Test func maintenanceFallsDueInTheMiddle() throws {
    var world = TinyWorld()
    world.servers[0].maintenanceRate = 0.05
    world.discountRate = 0.21
    #expect(try leastCost(world).isNear(10_000 + 500 / 1.1))
  }

  @Test func salvageIsDueAtTheEnd() throws {
    var world = TinyWorld()
    world.servers[0].lifeMonths = 48
    world.servers[0].salvageRate = 0.4
    world.discountRate = 0.25
    #expect(try leastCost(world).isNear(10_000 - 10_000 * 0.4 * 0.75 / 1.25))
  }
}
