import Domain
import TestSupport
import Testing

/// A day of a quarter of the hours asks for 120, the rest for 30: 52.5 on average.
@Suite struct DeferrableTests {
  private func world(deferrable share: Double) -> TinyWorld {
    var world = TinyWorld()
    world.slices = [Slice(id: ID("day"), share: 0.25), Slice(id: ID("night"), share: 0.75)]
    world.demand = [:]
    world.ask(120, in: [], "day")
    world.ask(30, in: [], "night")
    world.workloads[0].deferrableShare = share
    return world
  }

  @Test(arguments: [(0.0, 12), (0.2, 10), (0.5, 6), (1.0, 6)])
  func whatMayWaitLevelsThePeak(share: Double, servers: Int) throws {
    // The day must serve 120 × (1 − share), and no plan does with less than the average.
    #expect(try leastCost(world(deferrable: share)).isNear(Double(servers) * 1000))
  }

  @Test func workGoesWhereEnergyIsCheapEvenIfThatTakesMoreServers() throws {
    var world = TinyWorld(demand: 0)
    world.slices = [Slice(id: ID("day"), share: 0.5), Slice(id: ID("night"), share: 0.5)]
    world.ask(50)
    world.servers[0].modes = ["standard": 1]
    world.price(energy: 1, in: "day")
    // Five servers busy in every hour of the day: 5 kW × 4,380 h × 1.
    #expect(try leastCost(world).isNear(5_000 + 21_900))
    world.workloads[0].deferrableShare = 1
    let result = try plan(world)
    #expect(result.objective.isNear(10_000), "ten servers at night, idle by day")
    #expect(result.decisions?.routing.keys.map(\.slice.name) == ["night"])
  }

  @Test func everyRegionKeepsItsOwnShare() throws {
    var world = world(deferrable: 0.5)
    world.regions = [ID("east"), ID("west")]
    world.demand = [:]
    world.ask(120, from: "east", in: [], "day")
    world.ask(40, from: "west", in: [], "night")
    let decisions = try #require(try plan(world).decisions)
    func routed(_ region: String, _ slice: String) -> Double {
      decisions.routing.filter { $0.key.region.name == region && $0.key.slice.name == slice }
        .reduce(0) { $0 + $1.value.value }
    }
    #expect(routed("east", "day") >= 60 - 1e-6)
    #expect(routed("west", "night") >= 20 - 1e-6)
    #expect(abs(routed("east", "day") * 0.25 + routed("east", "night") * 0.75 - 30) < 1e-6)
    #expect(abs(routed("west", "day") * 0.25 + routed("west", "night") * 0.75 - 30) < 1e-6)
  }

  @Test func aLittleWorkThatMayWaitStillNeedsAServer() throws {
    var world = TinyWorld(demand: 1e-7)
    world.workloads[0].deferrableShare = 1
    #expect(try leastCost(world).isNear(1_000))
  }
}
