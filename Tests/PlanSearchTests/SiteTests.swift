import Domain
import Testing
import TestSupport

/// Power, racks, space, opening, latency.
@Suite struct SiteTests {
  private let rack = RackType(
    id: ID("rack"), name: "rack", vendor: "", partNumber: "", units: RackHeight(42),
    powerLimit: Power(40), price: Money(rounding: 500), floorSpace: Area(2))

  private var racked: TinyWorld {
    var world = TinyWorld()
    world.racks = [rack]
    world.servers[0].rack = "rack"
    world.servers[0].rackUnits = 8
    world.servers[0].modes = ["standard": 10]
    return world
  }

  /// Two sites, the second a candidate.
  private var candidate: TinyWorld {
    var world = TinyWorld()
    var site = TinySite("dub")
    site.isExisting = false
    site.openingCost = 700
    site.fixedCostPerMonth = 10
    world.sites.append(site)
    return world
  }

  @Test func racksAreWholeByPower() throws {
    #expect(try leastCost(racked).isNear(10_000 + 3 * 500), "4 servers a rack by power, 5 by units")
  }

  /// Two of the three stand.
  @Test func standingRacksAreUsedFirst() throws {
    var world = racked
    world.sites[0].existingRacks = ["rack": 2]
    #expect(try leastCost(world).isNear(10_500))
  }

  @Test func eachRackHoldsOneType() throws {
    var world = racked
    var second = TinyServer("other")
    second.rack = "rack"
    second.rackUnits = 8
    second.modes = ["standard": 10]
    world.servers.append(second)
    world.workloads.append(TinyWorkload("images"))
    world.throughputs.append(TinyWorld.figure(10, workload: "images", server: "other"))
    world.demand = [:]
    world.ask(10)
    world.ask(10, of: "images")
    #expect(try leastCost(world).isNear(2_000 + 2 * 500))
  }

  /// Three racks of 2 m² each.
  @Test func theFloorLimitsRacks() throws {
    var world = racked
    world.sites[0].space = 6
    #expect(try leastCost(world).isNear(11_500))
    world.sites[0].space = 5.9
    #expect(try plan(world).ending == .infeasible)
  }

  @Test func racksThatStandAlreadyMayBeTooManyForTheFloor() throws {
    var world = TinyWorld()
    world.racks = [rack]
    world.sites[0].existingRacks = ["rack": 3]
    world.sites[0].space = 5
    #expect(try plan(world).ending == .infeasible)
  }

  /// Ten servers of 2 kW at a PUE of 1.5.
  @Test func theFeedLimitsServers() throws {
    var world = TinyWorld()
    world.servers[0].modes = ["standard": 2]
    world.sites[0].pue = 1.5
    world.sites[0].powerFeed = 30
    #expect(try leastCost(world).isNear(10_000))
    world.sites[0].powerFeed = 29.99
    #expect(try plan(world).ending == .infeasible)
  }

  /// Each half of the work is done by a type of its own.
  private func halved(_ world: TinyWorld, _ each: Double) -> TinyWorld {
    var world = world
    var other = world.servers[0]
    other.id = "other"
    world.servers.append(other)
    world.workloads.append(TinyWorkload("images"))
    world.throughputs.append(TinyWorld.figure(10, workload: "images", server: "other"))
    world.demand = [:]
    world.ask(each)
    return world
  }

  /// Five servers of 2 kW of each type at a PUE of 1.5.
  @Test func allTypesShareTheFeed() throws {
    var world = TinyWorld()
    world.servers[0].modes = ["standard": 2]
    world = halved(world, 50)
    world.sites[0].pue = 1.5
    world.sites[0].powerFeed = 30
    #expect(try leastCost(world).isNear(10_000))
    world.sites[0].powerFeed = 29.99
    #expect(try plan(world).ending == .infeasible)
  }

  /// Four servers of each type fill a rack: one of 2 m² and one of 1 m².
  @Test func allRacksShareTheFloor() throws {
    var world = halved(racked, 40)
    world.racks.append(
      RackType(
        id: ID("narrow"), name: "narrow", vendor: "", partNumber: "", units: RackHeight(42),
        powerLimit: Power(40), price: Money(rounding: 500), floorSpace: Area(1)))
    world.servers[1].rack = "narrow"
    world.sites[0].space = 3
    #expect(try leastCost(world).isNear(8_000 + 2 * 500))
    world.sites[0].space = 2.9
    #expect(try plan(world).ending == .infeasible)
  }

  @Test func aCandidateStaysClosedWhenNotNeeded() throws {
    let result = try plan(candidate)
    #expect(result.objective.isNear(10_000))
    #expect(result.decisions?.openings.isEmpty == true)
  }

  /// Eight fit here; for the other two 700 are paid once and 10 a month.
  @Test func aCandidateOpensWhenThePowerRunsOut() throws {
    var world = candidate
    world.servers[0].modes = ["standard": 1]
    world.sites[0].powerFeed = 8
    let result = try plan(world)
    #expect(result.objective.isNear(10_000 + 700 + 120))
    #expect(result.decisions?.openings == [ID("dub"): ID("p1")])
  }

  @Test func aCandidateOpensNoEarlierThanItMay() throws {
    var world = candidate
    world.periodMonths = [12, 12]
    world.demand = [:]
    world.ask(40, in: [1])
    world.ask(95, in: [2])
    world.servers[0].modes = ["standard": 1]
    world.sites[0].powerFeed = 4
    world.sites[1].opensFrom = 2
    let result = try plan(world)
    #expect(result.objective.isNear(10_000 + 700 + 120))
    #expect(result.decisions?.openings == [ID("dub"): ID("p2")])
  }

  /// Every month of the half-year that needs it, none of the half-year before: 6 × 10.
  @Test func anOpenSiteCostsItsFixedAmount() throws {
    var world = TinyWorld(demand: 0)
    world.periodMonths = [6, 6]
    world.ask(95, in: [2])
    world.sites[0].isExisting = false
    world.sites[0].fixedCostPerMonth = 10
    #expect(try leastCost(world).isNear(10_000 + 60))
  }

  /// Once, though it stays open for two years.
  @Test func openingASiteIsPaidOnce() throws {
    var world = TinyWorld()
    world.periodMonths = [12, 12]
    world.ask(95)
    world.sites[0].isExisting = false
    world.sites[0].openingCost = 700
    #expect(try leastCost(world).isNear(10_000 + 700))
  }

  @Test func beforeItMayOpenASiteServesNothing() throws {
    var world = TinyWorld(demand: 0)
    world.periodMonths = [12, 12]
    world.sites[0].isExisting = false
    world.sites[0].opensFrom = 2
    world.ask(95, in: [2])
    #expect(try leastCost(world).isNear(10_000))
    world.ask(10, in: [1])
    #expect(try plan(world).ending == .infeasible)
  }

  /// 15 each for two sites that cannot stand in for one another: ⌈1.5⌉ servers at both, though three would do for 30.
  @Test func workIsServedWhereItIsRouted() throws {
    var world = TinyWorld(demand: 0)
    world.sites = [TinySite("ams"), TinySite("dub")]
    world.regions = [ID("east"), ID("west")]
    world.workloads[0].latencyLimit = 10
    for (region, site) in [("east", "ams"), ("west", "dub")] {
      world.latency[LatencyKey(region: ID(region), site: ID(site))] = Latency(5)
    }
    world.ask(15)
    #expect(try leastCost(world).isNear(4_000))
  }

  @Test func latencyDecidesWhereWorkMayGo() throws {
    var world = candidate
    world.workloads[0].latencyLimit = 20
    world.latency = [
      LatencyKey(region: ID("world"), site: ID("ams")): Latency(21),
      LatencyKey(region: ID("world"), site: ID("dub")): Latency(20),
    ]
    #expect(try leastCost(world).isNear(10_000 + 700 + 120))
    world.latency[LatencyKey(region: ID("world"), site: ID("dub"))] = Latency(20.1)
    #expect(try plan(world).ending == .infeasible)
  }
}
