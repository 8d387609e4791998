import Domain
import TestSupport
import Testing

@Suite struct AcceptedModesTests {
  @Test func onlyAcceptedModesServe() throws {
    var world = TinyWorld(demand: 95)
    world.servers[0].modes = ["fp4": 0, "fp8": 0]
    world.throughputs = [TinyWorld.figure(10, mode: "fp4"), TinyWorld.figure(5, mode: "fp8")]
    #expect(try leastCost(world).isNear(10_000))
    world.workloads[0].modes = ["fp8"]
    #expect(try leastCost(world).isNear(19_000))
  }

  @Test func withoutAnyModeThereIsNoPlan() throws {
    var world = TinyWorld(demand: 95)
    world.workloads[0].modes = ["fp8"]
    #expect(try leastCost(world) == nil)
  }
}
