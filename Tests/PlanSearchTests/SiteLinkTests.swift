import Domain
import Testing
import TestSupport

/// Links between sites by hand: 100 tokens/s of 1 MB each are 0.8 Gbit/s, for a year.
@Suite struct SiteLinkTests {
  private func world(_ links: [SiteLink]) -> TinyWorld {
    var world = TinyWorld(demand: 100)
    world.sites.append(TinySite("dub"))
    world.workloads[0].replication = 1e6
    world.siteLinks = links
    return world
  }

  private func link(
    _ from: String, _ to: String, capacity: Double? = nil, price: Double? = nil, port: Double? = nil,
    portPrice: Double = 0
  ) -> SiteLink {
    SiteLink(
      from: ID(from), to: ID(to), name: "line", capacity: capacity.map { Traffic($0) },
      price: price.map { Price(perUnit: $0) }, portCapacity: port.map { Traffic($0) },
      portPrice: Price(perUnit: portPrice))
  }

  @Test func theHighestTrafficIsPaid() throws {
    let result = try plan(world([link("ams", "dub", price: 100)]))
    #expect(result.objective.isNear(10_000 + 0.8 * 100 * 12))
    let copy = ReplicationKey(
      workload: ID("chat"), from: ID("ams"), to: ID("dub"), period: ID("p1"), slice: ID("all"))
    #expect(result.decisions?.replication[copy].map { abs($0.value - 100) < 1e-6 } == true)
  }

  @Test func aSiteWithoutALinkServesNothing() throws {
    #expect(try plan(world([])).ending == .infeasible)
    var world = world([link("ams", "dub", price: 100)])
    world.servers[0].modes = ["standard": 1]
    world.sites[0].powerFeed = 9
    #expect(try plan(world).ending == .infeasible)
  }

  /// Two links of 0.4 Gbit/s carry both halves; ports of 0.3 are taken two by two.
  @Test func linksAndTheirPortsAreFull() throws {
    let links = [("ams", "dub"), ("dub", "ams")].map {
      link($0.0, $0.1, capacity: 0.4, price: 100, port: 0.3, portPrice: 10)
    }
    let result = try plan(world(links))
    #expect(result.objective.isNear(10_000 + 960 + 480))
    #expect(result.decisions?.linkPorts.values.sorted() == [2, 2])
    #expect(try plan(world([links[0]])).ending == .infeasible)
  }

  @Test func aFullLinkCarriesNoMore() throws {
    #expect(try leastCost(world([link("ams", "dub", capacity: 0.8)])).isNear(10_000))
    #expect(try plan(world([link("ams", "dub", capacity: 0.799)])).ending == .infeasible)
  }

  /// The copy needs the other site, though nothing is served there.
  @Test func aCopyOpensItsSite() throws {
    var world = world([link("ams", "dub")])
    (world.sites[1].isExisting, world.sites[1].openingCost) = (false, 700)
    #expect(try leastCost(world).isNear(10_700))
  }

  @Test func theCheaperLinkIsTaken() throws {
    var world = world([link("ams", "dub", price: 100), link("ams", "fra", price: 60)])
    world.sites.append(TinySite("fra"))
    #expect(try leastCost(world).isNear(10_000 + 0.8 * 60 * 12))
  }
}
