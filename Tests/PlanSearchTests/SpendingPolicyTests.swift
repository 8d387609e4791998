import Domain
import Formulation
import TestSupport
import Testing

/// Shares of the spending and the contingency, each worked by hand.
@Suite struct SpendingPolicyTests {
  /// Two servers that do the same work: `node` of Acme for 1,000, `other` of Bolt for 1,500.
  private func twoVendors(_ demand: Double) -> TinyWorld {
    var world = TinyWorld(demand: demand)
    var other = TinyServer("other")
    (other.price, other.vendor) = (1500, "Bolt")
    world.servers.append(other)
    world.throughputs.append(TinyWorld.figure(10, server: "other"))
    return world
  }

  @Test func noVendorGetsMoreThanItsShare() throws {
    // 10 servers: 6 of 1,000 are 6,000 of 12,000; 7 would be 7,000 of 11,500, more than 60 %.
    var world = twoVendors(100)
    #expect(try leastCost(world).isNear(10_000))
    world.shares = [SpendingShare(of: .vendor("Acme"), limit: 0.6)]
    #expect(try leastCost(world).isNear(12_000))
    #expect(try plan(world).decisions?.purchases.values.sorted() == [4, 6])
    world.shares = [SpendingShare(of: .vendor("Acme"), limit: 0)]
    #expect(try leastCost(world).isNear(15_000))
  }

  @Test func noSiteGetsMoreThanItsShare() throws {
    var world = TinyWorld(demand: 100)
    world.sites = [TinySite("ams"), TinySite("nyc")]
    world.sites[1].fixedCostPerMonth = 1
    world.shares = [SpendingShare(of: .site(ID("ams")), limit: 0.3)]
    let found = try plan(world)
    #expect(found.objective.isNear(10_012))
    let atAms = found.decisions?.purchases.filter { $0.key.site.name == "ams" }.values.reduce(0, +)
    #expect((atAms ?? 0) <= 3)
  }

  @Test func sharesAreOfTheWholeHorizonAtThePricesOfTheDay() throws {
    // 3 of Acme at 1,000 and one of Bolt for 1,500 now, 2 of Acme at 500 next year: 4,000 of 5,500 are 73 %.
    var world = twoVendors(0)
    world.periodMonths = [12, 12]
    world.ask(40, in: [1])
    world.ask(60, in: [2])
    world.servers[0].terms = OrderTerms(priceTrend: -0.5)
    world.shares = [SpendingShare(of: .vendor("Acme"), limit: 0.75)]
    #expect(try leastCost(world).isNear(5_500))
  }

  /// An order may be made for no other reason than to dilute a share, however odd: the limit says no more.
  @Test func aShareMayBeDiluted() throws {
    // 1 server of 100,000 does all the work; 1/3 of the spending must go to others.
    var world = twoVendors(100)
    world.servers[0].price = 100_000
    world.throughputs = [TinyWorld.figure(100), TinyWorld.figure(0.1, server: "other")]
    world.shares = [SpendingShare(of: .vendor("Acme"), limit: 2.0 / 3)]
    #expect(try leastCost(world).isNear(100_000 + 34 * 1500), "34 × 1,500 are 51,000 of 151,000")
  }

  @Test func theContingencyIsAShareOfAllCapex() throws {
    var world = TinyWorld(demand: 100)
    world.contingency = 0.05
    world.servers[0].maintenanceRate = 0.1
    #expect(try leastCost(world).isNear(10_500 + 1_000), "on servers, not on maintenance")
    world.sites[0].isExisting = false
    world.sites[0].openingCost = 2_000
    #expect(try leastCost(world).isNear(12_000 * 1.05 + 1_000))
  }

  @Test func budgetsCountTheContingency() throws {
    var world = TinyWorld(demand: 100)
    world.contingency = 0.05
    world.budgets = [Budget(kind: .capex, period: nil, limit: Money(rounding: 10_500))]
    #expect(try leastCost(world).isNear(10_500))
    world.budgets = [Budget(kind: .capex, period: nil, limit: Money(rounding: 10_499.99))]
    #expect(try plan(world).ending == .infeasible)
  }
}
