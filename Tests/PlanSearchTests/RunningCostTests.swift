import Domain
import Testing
import TestSupport

/// Energy, demand charge, bandwidth: amounts by hand on a year of 8,760 hours. Ten busy servers of 3 kW at a PUE of 1.5
/// draw 45 kW; 100 tokens/s of 1 MB are 0.1 GB/s, or 0.8 Gbit/s.
@Suite struct RunningCostTests {
  private var powered: TinyWorld {
    var world = TinyWorld(demand: 100)
    world.servers[0].idlePower = 1
    world.servers[0].modes = ["standard": 3]
    world.sites[0].pue = 1.5
    return world
  }

  private func connected(out: Double, in bytesIn: Double = 0) -> TinyWorld {
    var world = TinyWorld(demand: 100)
    world.workloads[0].bytesOut = out
    world.workloads[0].bytesIn = bytesIn
    return world
  }

  private func transit(percentile: Double? = nil, egress: Double? = nil, capacity: Double? = nil)
    -> BandwidthProduct
  {
    BandwidthProduct(
      site: ID("ams"), region: nil, name: "transit", percentilePrice: percentile.map { Price(perUnit: $0) },
      egressPrice: egress.map { Price(perUnit: $0) }, capacity: capacity.map { Traffic($0) })
  }

  @Test func energyCountsIdleLoadAndPUE() throws {
    var world = powered
    world.price(energy: 0.1)
    let busy = 10 * 3.0 * 1.5 * 8760 * 0.1
    #expect(try leastCost(world).isNear(10_000 + busy))
    world.demand = [:]
    world.ask(95)
    let loaded = (10 * 1.0 + 9.5 * 2) * 1.5 * 8760 * 0.1
    #expect(try leastCost(world).isNear(10_000 + loaded))
  }

  @Test func workMovesToTheModeThatCostsLess() throws {
    var world = powered
    world.servers[0].modes = ["fast": 3, "slow": 2]
    world.throughputs = [TinyWorld.figure(10, mode: "fast"), TinyWorld.figure(9, mode: "slow")]
    world.price(energy: 0.01)
    world.demand = [:]
    world.ask(90)
    let slow = (10 * 1.0 + 10 * 1.0) * 1.5 * 8760 * 0.01
    let fast = (9 * 1.0 + 9 * 2.0) * 1.5 * 8760 * 0.01
    let cheaper = min(10_000 + slow, 9_000 + fast)
    #expect(try leastCost(world).isNear(cheaper))
  }

  @Test func slicesHaveTheirOwnPrice() throws {
    var world = powered
    world.slices = [Slice(id: ID("day"), share: 0.25), Slice(id: ID("night"), share: 0.75)]
    world.demand = [:]
    world.ask(100)
    world.price(energy: 0.2, in: "day")
    world.price(energy: 0.1, in: "night")
    #expect(try leastCost(world).isNear(10_000 + 45 * 8760 * (0.25 * 0.2 + 0.75 * 0.1)))
  }

  @Test func theDemandChargeBillsTheHighestSlice() throws {
    var world = powered
    world.slices = [Slice(id: ID("day"), share: 0.25), Slice(id: ID("night"), share: 0.75)]
    world.demand = [:]
    world.ask(100, in: [], "day")
    world.ask(10, in: [], "night")
    world.sites[0].demandCharge = 12
    #expect(try leastCost(world).isNear(10_000 + 45 * 12 * 12))
  }

  @Test func trafficIsBilledByTheGreaterDirection() throws {
    var world = connected(out: 1e6, in: 2e6)
    world.bandwidth = [transit(percentile: 300)]
    #expect(try leastCost(world).isNear(10_000 + 1.6 * 300 * 12))
  }

  @Test func fivePerCentOfTheHoursAreFree() throws {
    var world = connected(out: 1e6)
    world.slices = [Slice(id: ID("burst"), share: 0.05), Slice(id: ID("rest"), share: 0.95)]
    world.demand = [:]
    world.ask(100, in: [], "burst")
    world.ask(25, in: [], "rest")
    world.bandwidth = [transit(percentile: 300)]
    #expect(try leastCost(world).isNear(10_000 + 0.2 * 300 * 12))
    world.slices = [Slice(id: ID("burst"), share: 0.06), Slice(id: ID("rest"), share: 0.94)]
    #expect(try leastCost(world).isNear(10_000 + 0.8 * 300 * 12))
  }

  @Test func egressIsPaidByVolume() throws {
    var world = connected(out: 1e6)
    world.bandwidth = [transit(egress: 0.05)]
    #expect(try leastCost(world).isNear(10_000 + 0.1 * 8760 * 3600 * 0.05))
  }

  @Test func aFullConnectionServesNoMore() throws {
    var world = connected(out: 1e6)
    world.bandwidth = [transit(capacity: 0.8)]
    #expect(try leastCost(world).isNear(10_000))
    world.bandwidth = [transit(capacity: 0.799)]
    #expect(try plan(world).ending == .infeasible)
  }
}
