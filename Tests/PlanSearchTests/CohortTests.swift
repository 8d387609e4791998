import Domain
import Testing
import TestSupport

/// Servers sold and moved, by hand: 1,000 a server, ten units of work each, years of twelve months.
@Suite struct CohortTests {
  /// Ten servers' work in the first year, four servers' in the years after; a life of four years.
  private func shrinking(years: Int = 3) -> TinyWorld {
    var world = TinyWorld(demand: 0)
    world.periodMonths = Array(repeating: 12, count: years)
    world.ask(100, in: [1])
    world.ask(40, in: Array(2...years))
    world.servers[0].lifeMonths = 48
    return world
  }

  /// 50 % of 1,000 with 36 of 48 months left is 375.
  @Test func serversThatServeNoMoreAreSold() throws {
    var world = shrinking()
    #expect(try leastCost(world).isNear(10_000))
    world.servers[0].resaleRate = 0.5
    let result = try plan(world)
    #expect(result.objective.isNear(10_000 - 6 * 375))
    let key = RetirementKey(
      server: ID("node"), site: ID("ams"), cohort: .ordered(ID("p1")), period: ID("p2"))
    #expect(result.decisions?.retirements == [key: 6])
  }

  /// What is sold at the start of the second year counts from there: 2,250 / 1.25.
  @Test func aSaleIsPaidAtTheStartOfItsPeriod() throws {
    var world = shrinking()
    world.servers[0].resaleRate = 0.5
    world.discountRate = 0.25
    #expect(try leastCost(world).isNear(10_000 - 6 * 375 / 1.25))
  }

  /// At the end each of the four that stay is worth 40 % of 1,000 with 24 of 48 months left; the sold ones nothing.
  @Test func whatIsSoldHasNoSalvage() throws {
    var world = shrinking(years: 2)
    world.servers[0].resaleRate = 0.5
    world.servers[0].salvageRate = 0.4
    #expect(try leastCost(world).isNear(10_000 - 6 * 375 - 4 * 200))
    world.servers[0].resaleRate = 0.2
    #expect(try leastCost(world).isNear(10_000 - 10 * 200), "150 now is less than 200 at the end")
  }

  @Test func whatLeavesIsNoLongerKeptUp() throws {
    var world = shrinking(years: 2)
    world.servers[0].resaleRate = 0
    world.servers[0].maintenanceRate = 0.1
    #expect(try leastCost(world).isNear(10_000 + 10 * 100 + 4 * 100))
  }

  /// Prices fall by a fifth a year: what was ordered in the second year is kept up and sold by 800.
  @Test func thePricePaidCounts() throws {
    var world = TinyWorld(demand: 0)
    world.periodMonths = [12, 12, 12]
    world.ask(100, in: [2])
    world.servers[0].lifeMonths = 48
    world.servers[0].resaleRate = 0.5
    world.servers[0].maintenanceRate = 0.1
    world.servers[0].terms = OrderTerms(priceTrend: -0.2)
    #expect(try leastCost(world).isNear(10 * (800 + 80 - 300)))
  }

  /// Five stand, commissioned two years ago, and three are needed.
  @Test func existingServersAreSoldAtOnce() throws {
    var world = TinyWorld(demand: 30)
    world.servers[0].lifeMonths = 48
    world.servers[0].resaleRate = 0.5
    world.existing = [
      ExistingServers(
        site: ID("ams"), server: ID("node"), count: 5, commissioned: TinyWorld.date(2024, 1, 1))
    ]
    #expect(try leastCost(world).isNear(-2 * 250))
  }

  /// Of five servers with 24 of 60 months left one sells for 200 and of five with 36 for 300; a year later for 100 and
  /// 200. Five go in the first year, two in the second: 5 × 300 + 2 × 100, not 2 × 200 for two more of the young ones.
  @Test func noMoreOfACohortAreSoldThanStand() throws {
    var world = TinyWorld(demand: 0)
    world.periodMonths = [12, 12]
    world.ask(50, in: [1])
    world.ask(30, in: [2])
    world.servers[0].lifeMonths = 60
    world.servers[0].resaleRate = 0.5
    world.existing = [2024, 2023].map {
      ExistingServers(site: ID("ams"), server: ID("node"), count: 5, commissioned: TinyWorld.date($0, 1, 1))
    }
    #expect(try leastCost(world).isNear(-1_700))
  }

  /// The east asks in the first year, the west in the last; each can only be served at its own site.
  private func wandering(years: Int, outage: Int) -> TinyWorld {
    var world = TinyWorld(demand: 0)
    world.periodMonths = Array(repeating: 12, count: years)
    world.regions = [ID("east"), ID("west")]
    world.sites.append(TinySite("dub"))
    world.workloads[0].latencyLimit = 20
    for (region, near) in [("east", "ams"), ("west", "dub")] {
      for site in ["ams", "dub"] {
        world.latency[LatencyKey(region: ID(region), site: ID(site))] = Latency(site == near ? 10 : 30)
      }
    }
    world.ask(50, from: "east", in: [1])
    world.ask(50, from: "west", in: [years])
    world.moves = [
      Move(server: ID("node"), from: ID("ams"), to: ID("dub"), price: Money(rounding: 100), outage: outage)
    ]
    return world
  }

  @Test func serversFollowTheWork() throws {
    let result = try plan(wandering(years: 2, outage: 0))
    #expect(result.objective.isNear(5_000 + 5 * 100))
    #expect(result.decisions?.moves.values.sorted() == [5])
  }

  @Test func aMoveMayTakeAPeriod() throws {
    #expect(try leastCost(wandering(years: 3, outage: 1)).isNear(5_500))
    #expect(try leastCost(wandering(years: 2, outage: 1)).isNear(10_000), "they would come too late")
  }

  /// Two years of life: moved in the second, they would be gone in the third, so that new ones are bought for both.
  @Test func movedServersGrowNoYounger() throws {
    var world = wandering(years: 3, outage: 0)
    world.ask(50, from: "west", in: [2])
    world.servers[0].lifeMonths = 24
    #expect(try leastCost(world).isNear(5_000 + 5_000))
  }

  @Test func nothingMovesIntoAClosedSite() throws {
    var world = wandering(years: 2, outage: 0)
    world.sites[1].isExisting = false
    world.sites[1].openingCost = 3_000
    #expect(try leastCost(world).isNear(5_500 + 3_000))
  }

  /// In the year on the way they serve nowhere, but are kept up.
  @Test func movedServersAreKeptUpOnTheWay() throws {
    var world = wandering(years: 3, outage: 1)
    world.servers[0].maintenanceRate = 0.1
    #expect(try leastCost(world).isNear(5_500 + 3 * 5 * 100))
  }

  /// The feed of the candidate's region lets all old servers make room for the stronger ones.
  @Test func oldServersMakeRoom() throws {
    var world = TinyWorld(demand: 40)
    world.sites.append(TinySite("dub"))
    world.servers[0].modes = ["standard": 1]
    world.sites[0].powerFeed = 4
    world.workloads[0].latencyLimit = 20
    world.latency = [
      LatencyKey(region: ID("world"), site: ID("ams")): Latency(10),
      LatencyKey(region: ID("world"), site: ID("dub")): Latency(30),
    ]
    var old = TinyServer("old")
    old.modes = ["standard": 1]
    old.canBeBought = false
    world.servers.append(old)
    world.existing = [
      ExistingServers(site: ID("ams"), server: ID("old"), count: 4, commissioned: TinyWorld.date(2025, 1, 1))
    ]
    #expect(try plan(world).ending == .infeasible)
    world.moves = [
      Move(server: ID("old"), from: ID("ams"), to: ID("dub"), price: Money(rounding: 50), outage: 0)
    ]
    #expect(try leastCost(world).isNear(4_000 + 4 * 50))
  }
}
