import Domain
import Testing
import TestSupport

/// Spares by availability, by hand: servers of 1,000 that serve 10 each.
@Suite struct AvailabilityTests {
  /// With 9 % a year and 21 days, a server fails 0.005178 times within a repair.
  private func world(demand: Double, level: Double, days: Double = 21, rate: Double = 0.09) -> TinyWorld {
    var world = TinyWorld(demand: demand)
    world.servers[0].failureRate = rate
    world.spares = SpareRule(
      share: 0, count: 0, availability: AvailabilityRule(level: level, repairTime: Hours(days * 24)))
    return world
  }

  /// Ten servers: mean 0.0518, P(0) = 94.95 %, P(≤ 1) = 99.87 %. So 99 % takes one spare, 90 % none; at 95 % nine
  /// (P(0) = 95.45 %) take none and ten take one.
  @Test func sparesAreTheQuantileOfFailures() throws {
    #expect(try leastCost(world(demand: 95, level: 0.99)).isNear(11_000))
    #expect(try leastCost(world(demand: 95, level: 0.9)).isNear(10_000))
    #expect(try leastCost(world(demand: 95, level: 0.95)).isNear(11_000))
    #expect(try leastCost(world(demand: 85, level: 0.95)).isNear(9_000))
  }

  /// 1,024 working servers need 11 beside them: the case published, planned.
  @Test func aLargeFleetNeedsFewerForEach() throws {
    #expect(try leastCost(world(demand: 10_240, level: 0.99)).isNear(1_035_000))
    #expect(try leastCost(world(demand: 20_000, level: 0.99, days: 30, rate: 0.0155)).isNear(2_007_000))
  }

  /// Mean 0.5 of one server: 99 % takes three spares of its one, so it may never serve alone. Of twelve to fifteen
  /// servers all are spares; sixteen have a mean of 8, need 15, and leave one.
  @Test func serversThatFailOftenMayNeedMoreSparesThanTheyAre() throws {
    #expect(try leastCost(world(demand: 1, level: 0.99, days: 365, rate: 0.5)).isNear(16_000))
  }

  @Test func oldServersTooFewForSparesMayStandIdle() throws {
    var world = world(demand: 95, level: 0.99, days: 365, rate: 0.5)
    var sure = TinyServer("sure")
    sure.price = 1500
    world.servers.append(sure)
    world.throughputs.append(TinyWorld.figure(10, server: "sure"))
    world.existing = [
      ExistingServers(site: ID("ams"), server: ID("node"), count: 1, commissioned: TinyWorld.date(2025, 1, 1))
    ]
    #expect(try leastCost(world).isNear(15_000))
  }

  /// Two sites of five: each has a mean of 0.026 and needs a spare of its own; one of ten needs one in all.
  @Test func poolingSaves() throws {
    var world = world(demand: 95, level: 0.99)
    world.sites.append(TinySite("fra"))
    world.regions = [ID("world"), ID("far")]
    world.demand = [:]
    world.ask(45, from: "world")
    world.ask(50, from: "far")
    #expect(try leastCost(world).isNear(11_000))
    world.workloads[0].latencyLimit = 10
    for (region, site, latency) in [
      ("world", "ams", 1.0), ("far", "fra", 1), ("world", "fra", 99), ("far", "ams", 99),
    ] {
      world.latency[LatencyKey(region: ID(region), site: ID(site))] = Latency(latency)
    }
    #expect(try leastCost(world).isNear(12_000))
  }

  @Test func theLargestRuleCounts() throws {
    var world = world(demand: 95, level: 0.99)
    world.spares = SpareRule(share: 0.2, count: 1, availability: world.spares.availability)
    // ⌈0.2 × 13⌉ = 3 leaves 10.
    #expect(try leastCost(world).isNear(13_000))
    world.spares = SpareRule(share: 0, count: 4, availability: world.spares.availability)
    #expect(try leastCost(world).isNear(14_000))
  }
}
