import Domain
import TestSupport
import Testing

/// How many servers keep waits short, at 1,000 a server.
@Suite struct LatencyObjectiveTests {
  /// Westbay's call centre: calls of four minutes, 80 % answered within twenty seconds.
  private func callCentre(erlangs: Double) -> TinyWorld {
    var world = TinyWorld(demand: erlangs / 240)
    world.throughputs = [TinyWorld.figure(1.0 / 240)]
    world.workloads[0].sharing = .servers
    world.workloads[0].latencyObjective = LatencyObjective(
      serviceTime: Seconds(240), wait: Seconds(20), share: 0.8)
    return world
  }

  @Test func fortyEightErlangsTakeFiftyFourAgents() throws {
    #expect(try leastCost(callCentre(erlangs: 48)).isNear(54_000))
  }

  @Test func aFewServersWaitMore() throws {
    var world = TinyWorld(demand: 0.9)
    world.throughputs = [TinyWorld.figure(1)]
    world.workloads[0].sharing = .servers
    world.workloads[0].latencyObjective = LatencyObjective(
      serviceTime: Seconds(1), wait: .zero, share: 0.8)
    // C(2, 0.9) = 0.28 and C(3, 0.9) = 0.07: not one server, nor two, but three.
    #expect(try leastCost(world).isNear(3_000))
  }

  @Test func twoPoolsTakeMoreThanOne() throws {
    var world = callCentre(erlangs: 24)
    world.regions = [ID("east"), ID("west")]
    world.sites = [TinySite("e"), TinySite("w")]
    world.demand = [:]
    world.ask(0.1)
    let together = try leastCost(world)
    #expect(together.isNear(54_000), "all at one site")
    world.workloads[0].latencyLimit = 10
    for (region, site) in [("east", "e"), ("west", "w")] {
      world.latency[LatencyKey(region: ID(region), site: ID(site))] = Latency(5)
    }
    // ErlangC.servedInTime(slots: 28, load: 24) = 0.76, and of 29 slots 0.85.
    #expect(try leastCost(world).isNear(58_000), "29 at each")
  }

  @Test func aLargeUtilisationLimitsLargePools() throws {
    var world = callCentre(erlangs: 480)
    world.workloads[0].maxUtilisation = 0.8
    #expect(try leastCost(world).isNear(600_000))
  }

  @Test func aBlockOfManySlotsIsAPoolByItself() throws {
    var world = TinyWorld(demand: 90)
    world.throughputs = [TinyWorld.figure(100)]
    world.workloads[0].sharing = .servers
    world.workloads[0].latencyObjective = LatencyObjective(
      serviceTime: Seconds(1), wait: .zero, share: 0.78)
    // One server is a hundred slots, of which 90 are busy: 78.306 % find one free.
    #expect(try leastCost(world).isNear(1_000))
    world.workloads[0].latencyObjective = LatencyObjective(
      serviceTime: Seconds(1), wait: .zero, share: 0.79)
    #expect(try leastCost(world).isNear(2_000))
  }
}
