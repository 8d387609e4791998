import Domain
import TestSupport
import Testing

@testable import Planning

/// The loss of a site, confirmed by plain arithmetic: two sites with two servers of 10 a second each, 20 a second
/// asked for by day and 10 by night, all of which must survive.
@Suite struct SiteFailureCheckTests {
  private static let (ams, ber): (ID<Site>, ID<Site>) = (ID("ams"), ID("ber"))

  private var world: TinyWorld {
    var world = TinyWorld(demand: 0)
    world.sites = [TinySite("ams"), TinySite("ber")]
    world.slices = [Slice(id: ID("day"), share: 0.5), Slice(id: ID("night"), share: 0.5)]
    world.workloads[0].siteLossShare = 1
    world.ask(20, in: [1], "day")
    world.ask(10, in: [1], "night")
    return world
  }

  private func decisions(_ rate: Double = 20, slice: String = "day") -> Decisions {
    var decisions = Decisions()
    for (lost, left) in [(Self.ams, Self.ber), (Self.ber, Self.ams)] {
      decisions.purchases[PurchaseKey(server: ID("node"), site: left, period: ID("p1"))] = 2
      let route = RoutingKey(
        workload: ID("chat"), region: ID("world"), site: left, period: ID("p1"), slice: ID(slice))
      decisions.failoverRouting[FailoverRoutingKey(lost: lost, route)] = Throughput(rate)
      decisions.failoverServing[FailoverServingKey(lost: lost, serving(left, slice))] = Throughput(rate)
    }
    return decisions
  }

  private func serving(_ site: ID<Site>, _ slice: String) -> ServingKey {
    ServingKey(
      workload: ID("chat"), server: ID("node"), mode: ID("standard"), site: site, period: ID("p1"),
      slice: ID(slice))
  }

  private func findings(_ decisions: Decisions, in world: TinyWorld? = nil) -> [String] {
    let inventory = (world ?? self.world).inventory
    return SiteFailure().report(inventory, decisions, Fleet(inventory, decisions)).findings
  }

  @Test func enoughSurvives() { #expect(findings(decisions()) == []) }

  @Test func aSiteThatIsNotLostAsksForNothing() {
    var world = world
    world.sites[0].mayBeLost = false
    #expect(
      findings(decisions(19), in: world) == [
        "without site 'ber', region 'world' gets 19 of the 20 tokens/s of 'chat' that must survive in p1 'day'"
      ])
  }

  @Test func tooLittleIsSent() {
    #expect(
      findings(decisions(19)) == [
        "without site 'ams', region 'world' gets 19 of the 20 tokens/s of 'chat' that must survive in p1 'day'",
        "without site 'ber', region 'world' gets 19 of the 20 tokens/s of 'chat' that must survive in p1 'day'",
      ])
  }

  @Test func theNightDoesNotCoverTheDay() {
    #expect(
      findings(decisions(10, slice: "night")) == [
        "without site 'ams', region 'world' gets 0 of the 20 tokens/s of 'chat' that must survive in p1 'day'",
        "without site 'ber', region 'world' gets 0 of the 20 tokens/s of 'chat' that must survive in p1 'day'",
      ])
  }

  @Test func whatIsSentIsServed() {
    var decisions = decisions()
    decisions.failoverServing[FailoverServingKey(lost: Self.ams, serving(Self.ber, "day"))] = Throughput(15)
    #expect(
      findings(decisions) == [
        "without site 'ams', site 'ber' serves 15 of the 20 tokens/s of 'chat' sent to it in p1 'day'"
      ])
  }

  @Test func noMoreThanStandsServes() {
    var decisions = decisions()
    decisions.purchases[PurchaseKey(server: ID("node"), site: Self.ber, period: ID("p1"))] = 1
    #expect(
      findings(decisions) == [
        "without site 'ams', 'ber node' needs 2 servers of its 1 healthy ones in p1 'day'"
      ])
  }

  @Test func theLostSiteServesNothing() {
    var decisions = decisions()
    decisions.failoverServing[FailoverServingKey(lost: Self.ber, serving(Self.ber, "day"))] = Throughput(1)
    #expect(findings(decisions) == ["the failover ber p1 day chat node standard ber is none"])
  }

  @Test func aClosedSiteCannotBeLost() {
    var world = world
    world.sites[1].isExisting = false
    var decisions = Decisions()
    decisions.purchases[PurchaseKey(server: ID("node"), site: Self.ams, period: ID("p1"))] = 2
    #expect(
      findings(decisions, in: world) == [
        "without site 'ams', region 'world' gets 0 of the 20 tokens/s of 'chat' that must survive in p1 'day'",
        "without site 'ams', region 'world' gets 0 of the 10 tokens/s of 'chat' that must survive in p1 'night'",
      ])
  }

  /// Two servers carry 20 as long as nobody waits for them: of its own, the pool takes more.
  @Test func aPoolTakesWhatItsObjectiveAsksFor() {
    var world = world
    world.workloads[0].sharing = .servers
    world.workloads[0].latencyObjective = LatencyObjective(
      serviceTime: Seconds(0.1), wait: Seconds(0.05), share: 0.95)
    // Of four, 6.4 % of the requests would wait longer than 50 ms.
    #expect(
      findings(decisions(), in: world) == [
        "without site 'ams', 'ber node' needs 5 servers of its 2 healthy ones in p1 'day'",
        "without site 'ber', 'ams node' needs 5 servers of its 2 healthy ones in p1 'day'",
      ])
    var enough = decisions()
    for key in enough.purchases.keys { enough.purchases[key] = 5 }
    #expect(findings(enough, in: world) == [])
  }

  @Test func aJobBeyondItsScalingIsCarriedByNoServers() {
    var world = world
    world.servers[0].accelerators = 1
    world.workloads[0].sharing = .servers
    world.workloads[0].scaling = ScalingCurve(points: [.init(accelerators: 1, efficiency: 1)])
    #expect(
      findings(decisions(), in: world) == [
        "without site 'ams', no servers of its own at 'ber node' carry 'chat' in p1 'day'",
        "without site 'ber', no servers of its own at 'ams node' carry 'chat' in p1 'day'",
      ])
  }

  /// 20 a second of 1 MB are 0.16 Gbit/s; both directions count, the greater one is named.
  @Test(arguments: [(1e6, 0.0), (0, 1e6)])
  func connectionsCarryTheTraffic(out: Double, in: Double) {
    var world = world
    (world.workloads[0].bytesOut, world.workloads[0].bytesIn) = (out, `in`)
    world.bandwidth = ["ams", "ber"].map {
      BandwidthProduct(
        site: ID($0), region: nil, name: "transit", percentilePrice: nil, egressPrice: nil,
        capacity: Traffic($0 == "ams" ? 1 : 0.1))
    }
    #expect(
      findings(decisions(), in: world) == [
        "without site 'ams', connection 'ber' carries 0.16 Gbit/s of its 0.1 Gbit/s in p1 'day'"
      ])
  }

  @Test func portsCarryTheTraffic() {
    var world = world
    world.workloads[0].bytesOut = 1e6
    world.bandwidth = [
      BandwidthProduct(
        site: Self.ber, region: nil, name: "transit", percentilePrice: nil, egressPrice: nil, capacity: nil,
        portCapacity: Traffic(0.1), portPrice: Price(perUnit: 10))
    ]
    var decisions = decisions()
    let key = PortKey(site: Self.ber, region: nil, period: ID("p1"))
    decisions.ports[key] = 1
    #expect(
      findings(decisions, in: world) == [
        "without site 'ams', connection 'ber' carries 0.16 Gbit/s of its 0.1 Gbit/s in p1 'day'"
      ])
    decisions.ports[key] = 2
    #expect(findings(decisions, in: world) == [])
  }

  @Test func whatStaysShortNeedNotSurvive() {
    var decisions = decisions(19)
    decisions.short[
      DemandKey(workload: ID("chat"), region: ID("world"), period: ID("p1"), slice: ID("day"))] = Throughput(
        1)
    #expect(findings(decisions) == [])
  }

  /// By day all but 5 stays short: 5 of the day do not cover 10 of the night.
  @Test func aSliceThatStaysShortCoversLess() {
    var decisions = decisions(5)
    decisions.short[
      DemandKey(workload: ID("chat"), region: ID("world"), period: ID("p1"), slice: ID("day"))] = Throughput(
        15)
    #expect(
      findings(decisions) == [
        "without site 'ams', region 'world' gets 0 of the 10 tokens/s of 'chat' that must survive in p1 'night'",
        "without site 'ber', region 'world' gets 0 of the 10 tokens/s of 'chat' that must survive in p1 'night'",
      ])
  }
}
