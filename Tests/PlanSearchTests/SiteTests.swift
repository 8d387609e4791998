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

  @Test func theFeedLimitsServers() throws {
    var world = TinyWorld()
    world.servers[0].modes = ["standard": 2]
    world.sites[0].pue = 1.5
    world.sites[0].powerFeed = 30
    #expect(try leastCost(world).isNear(10_000))
    world.sites[0].powerFeed = 29.99
    #expect(try plan(world).ending == .infeasible)
  }

  @Test func aCandidateStaysClosedWhenNotNeeded() throws {
    let result = try plan(candidate)
    #expect(result.objective.isNear(10_000))
    #expect(result.decisions?.openings.isEmpty == true)
  }

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
