import Domain
import PlanSearch
import TestSupport
import Testing

/// The loss of any one site is withstood.
@Suite struct SiteFailureTests {
  /// Two sites; servers of 1,000 that do 10 a second each; 40 a second asked for.
  private func world(surviving share: Double) -> TinyWorld {
    var world = TinyWorld(demand: 40)
    world.sites = [TinySite("ams"), TinySite("ber")]
    world.workloads[0].siteLossShare = share
    return world
  }

  /// Four servers suffice wherever they stand.
  @Test func nothingMustSurvive() throws { #expect(try leastCost(world(surviving: 0)).isNear(4000)) }

  /// Each site alone must serve 20: two servers each are four in all, no more than without.
  @Test func halfSurvivesForNothing() throws { #expect(try leastCost(world(surviving: 0.5)).isNear(4000)) }

  /// Each site alone must serve 30: three servers each.
  @Test func threeQuartersSurvive() throws { #expect(try leastCost(world(surviving: 0.75)).isNear(6000)) }

  /// Each site alone must serve everything: four servers each.
  @Test func everythingSurvives() throws { #expect(try leastCost(world(surviving: 1)).isNear(8000)) }

  /// Of three sites two are left: 40 on two sites, so 20 each, two servers on each of the three.
  @Test func aThirdSiteSharesTheBurden() throws {
    var world = world(surviving: 1)
    world.sites.append(TinySite("cdg"))
    #expect(try leastCost(world).isNear(6000))
  }

  /// A third site that is never lost carries the four servers for both others.
  @Test func aSiteThatIsNotLostCarriesTheOthers() throws {
    var world = world(surviving: 1)
    var cloud = TinySite("cloud")
    cloud.mayBeLost = false
    world.sites.append(cloud)
    #expect(try leastCost(world).isNear(4000))
  }

  /// A third site that would have to be opened for 2,500 does not pay: it saves two servers of 1,000.
  @Test func openingASiteMustPay() throws {
    var world = world(surviving: 1)
    var site = TinySite("cdg")
    site.isExisting = false
    site.openingCost = 2500
    world.sites.append(site)
    #expect(try leastCost(world).isNear(8000))
    world.sites[2].openingCost = 1500
    #expect(try leastCost(world).isNear(7500))
  }

  /// A region that only one site reaches in time cannot survive its loss.
  @Test func whatOneSiteAloneCanServeCannotSurvive() throws {
    var world = world(surviving: 0.1)
    world.workloads[0].latencyLimit = 10
    world.latency[LatencyKey(region: ID("world"), site: ID("ams"))] = Latency(5)
    world.latency[LatencyKey(region: ID("world"), site: ID("ber"))] = Latency(50)
    #expect(try plan(world).ending == .infeasible)
  }

  /// Work that need not survive makes room: 40 of chat survive on the servers that serve 40 of batch otherwise.
  @Test func whatNeedNotSurviveMakesRoom() throws {
    var world = world(surviving: 1)
    world.workloads.append(TinyWorkload("batch"))
    world.throughputs.append(TinyWorld.figure(10, workload: "batch"))
    world.ask(40, of: "batch")
    #expect(try leastCost(world).isNear(8000))
  }

  /// The night asks for less than the day everywhere: the plan tells of the day only.
  @Test func busierSlicesCoverOthers() throws {
    var world = world(surviving: 1)
    world.slices = [Slice(id: ID("day"), share: 0.5), Slice(id: ID("night"), share: 0.5)]
    world.demand = [:]
    world.ask(40, in: [1], "day")
    world.ask(10, in: [1], "night")
    let decisions = try #require(try plan(world).decisions)
    #expect(Set(decisions.failoverRouting.keys.map(\.routing.slice.name)) == ["day"])
  }
}
