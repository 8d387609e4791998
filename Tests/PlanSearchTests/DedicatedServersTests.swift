import Domain
import TestSupport
import Testing

/// Servers of 1,000 that do 10 a second, some of them a workload's own.
@Suite struct DedicatedServersTests {
  /// Two workloads on the same servers.
  private func world(_ demand: Double, _ sharing: Sharing, accelerators: Int? = nil) -> TinyWorld {
    var world = TinyWorld(demand: demand)
    world.servers[0].accelerators = 8
    world.workloads.append(TinyWorkload("batch"))
    world.throughputs.append(TinyWorld.figure(10, workload: "batch"))
    world.ask(demand, of: "batch")
    for index in world.workloads.indices {
      world.workloads[index].sharing = sharing
      world.workloads[index].replicaAccelerators = accelerators
    }
    return world
  }

  @Test func serversOfTheirOwnAreWhole() throws {
    #expect(try leastCost(world(52, .shared)).isNear(11_000), "10.4 together")
    #expect(try leastCost(world(52, .servers)).isNear(12_000), "5.2 each, 6 whole ones each")
    var mixed = world(52, .servers)
    mixed.workloads[1].sharing = .shared
    #expect(try leastCost(mixed).isNear(12_000), "6 whole ones and 5.2")
  }

  @Test func holdingsAreWhatTheWorkNeeds() throws {
    let result = try plan(world(52, .servers))
    #expect(result.decisions?.holdings.values.sorted() == [6, 6])
  }

  @Test func replicasStandSideBySide() throws {
    // A replica on 4 of 8 accelerators does 5: three each, six halves of a server.
    #expect(try leastCost(world(11, .replicas, accelerators: 4)).isNear(3_000))
    #expect(try leastCost(world(11, .servers, accelerators: 4)).isNear(4_000))
    #expect(try leastCost(world(11, .shared)).isNear(3_000), "2.2 together")
  }

  @Test func aReplicaOnSeveralServersTakesThemAll() throws {
    // Sixteen accelerators are two servers and do 20: two replicas each.
    #expect(try leastCost(world(21, .replicas, accelerators: 16)).isNear(8_000))
  }

  @Test func headroomAndUtilisationCountBlockByBlock() throws {
    var world = world(45, .servers)
    world.workloads[0].headroom = 0.2
    world.workloads[1].maxUtilisation = 0.5
    // 45 × 1.2 / 10 = 5.4 and 45 / 5 = 9.
    #expect(try leastCost(world).isNear(15_000))
  }

  @Test func sparesStandBesideThem() throws {
    var world = world(52, .servers)
    world.spares = SpareRule(share: 0.1, count: 1)
    // 14 installed keep two, and twelve are held.
    #expect(try leastCost(world).isNear(14_000))
  }

  @Test func aModeWhoseReplicaFitsNowhereIsNotUsed() throws {
    var world = TinyWorld(demand: 95)
    world.servers[0].accelerators = 8
    world.servers[0].acceleratorMemory = 80
    world.servers[0].modes = ["bf16": 0, "fp8": 0]
    world.throughputs = [TinyWorld.figure(10, mode: "bf16"), TinyWorld.figure(5, mode: "fp8")]
    world.workloads[0].replicaAccelerators = 1
    world.workloads[0].replicaMemory = ["bf16": 140, "fp8": 70]
    #expect(try leastCost(world).isNear(19_000), "only the slower mode fits on one accelerator")
    world.workloads[0].replicaAccelerators = 2
    #expect(try leastCost(world).isNear(10_000))
  }

  @Test func theSmallestDemandHoldsABlock() throws {
    for demand in [1e-3, 1e-7, 1e-12] {
      #expect(try leastCost(world(demand, .servers)).isNear(2_000))
      #expect(try leastCost(world(demand, .replicas, accelerators: 4)).isNear(1_000))
    }
  }
}
