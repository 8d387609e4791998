import Domain
import TestSupport
import Testing

/// Servers for the demand grown by the headroom; energy for the demand as it is.
@Suite struct HeadroomTests {
  @Test func serversStandReadyForGrowth() throws {
    var world = TinyWorld(demand: 95)
    world.workloads[0].headroom = 0.2
    // 95 × 1.2 / 10 = 11.4.
    #expect(try leastCost(world).isNear(12_000))
    world.workloads[0].maxUtilisation = 0.8
    // 114 / 8 = 14.25.
    #expect(try leastCost(world).isNear(15_000))
  }

  @Test func growthThatMayNotComeDrawsNoPower() throws {
    var world = TinyWorld(demand: 95)
    world.workloads[0].headroom = 1
    world.servers[0].modes = ["standard": 2]
    world.price(energy: 0.1)
    // 19 servers; 9.5 of them busy at 2 kW over 8,760 h at 0.1.
    #expect(try leastCost(world).isNear(19_000 + 9.5 * 2 * 8760 * 0.1))
  }
}
