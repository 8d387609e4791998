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
        "nothing is told of the loss of site 'ams' in p1 'day'",
        "nothing is told of the loss of site 'ber' in p1 'day'",
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
        "nothing is told of the loss of site 'ams' in p1 'day'",
        "nothing is told of the loss of site 'ams' in p1 'night'",
      ])
  }
}
