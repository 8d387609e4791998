import Domain
import TestSupport
import Testing

/// What blocks are, and what pools of them carry.
@Suite struct PoolTests {
  private func workload(_ change: (inout TinyWorkload) -> Void) throws -> Workload {
    var world = TinyWorld()
    change(&world.workloads[0])
    return try #require(world.inventory.workloads.first)
  }

  private func server(_ accelerators: Int, memory: Double? = nil) throws -> ServerType {
    var world = TinyWorld()
    world.servers[0].accelerators = accelerators
    world.servers[0].acceleratorMemory = memory
    return try #require(world.inventory.serverTypes.first)
  }

  @Test(arguments: [(1, 8, 1), (3, 2, 1), (8, 1, 1), (9, 1, 2), (16, 1, 2), (17, 1, 3)])
  func aReplicaTakesPartOfAServerOrSeveral(accelerators: Int, perServer: Int, servers: Int) throws {
    let workload = try workload { ($0.replicaAccelerators, $0.sharing) = (accelerators, .replicas) }
    let block = try #require(workload.block(on: server(8)))
    #expect(block == ServerBlock(perServer: perServer, servers: servers))
    #expect(block.size == Double(servers) / Double(perServer))
  }

  @Test func wholeServersHoldWholeReplicas() throws {
    let workload = try workload { ($0.replicaAccelerators, $0.sharing) = (12, .servers) }
    #expect(try workload.block(on: server(8)) == ServerBlock(servers: 2))
    #expect(try workload.block(on: server(0)) == nil)
  }

  @Test func memoryHoldsAReplicaOrNot() throws {
    let mode = ID<OperatingMode>("standard")
    let workload = try workload { ($0.replicaAccelerators, $0.replicaMemory) = (2, ["standard": 141]) }
    #expect(try workload.runs(on: server(8, memory: 80), in: mode))
    #expect(try !workload.runs(on: server(8, memory: 70), in: mode))
    #expect(try !workload.runs(on: server(8), in: mode), "unknown memory holds nothing")
    #expect(try !workload.runs(on: server(0, memory: 80), in: mode))
    #expect(try workload.runs(on: server(1, memory: 80), in: mode), "one replica on two servers")
  }

  @Test func slotsAreWhatABlockServesAtOnce() {
    let objective = LatencyObjective(
      serviceTime: Seconds(2), wait: Seconds(1), share: 0.9, workPerRequest: 500)
    #expect(objective.slots(at: Throughput(2500)) == 10)
    #expect(objective.slots(at: Throughput(2499)) == 9)
    #expect(objective.slots(at: Throughput(10)) == 1)
  }

  /// Servers of one and a half slots of 0.1 s: two of them are three slots, but count as two. Rounding down may only make
  /// waits look longer.
  @Test(arguments: [0.0, 0.05, 0.3], [2, 4, 8, 40])
  func slotsRoundedDownNeverBearMore(wait: Double, servers: Int) {
    let objective = LatencyObjective(serviceTime: Seconds(0.1), wait: Seconds(wait), share: 0.95)
    let throughput = Throughput(15)
    let slots = objective.slots(at: throughput)
    #expect(slots == 1)
    let counted = objective.greatestUtilisation(blocks: servers, slots: slots, throughput: throughput)
    let whole = servers * 3 / 2
    let pooled = ErlangC.greatestLoad(slots: whole, patience: wait / 0.1, share: 0.95)
    #expect(counted < pooled / Double(whole))
  }

  /// Ten a second, and a service time of 50 ms: a request takes the 100 ms that the throughput says.
  @Test func aSlotIsNoFasterThanTheThroughput() {
    let objective = LatencyObjective(serviceTime: Seconds(0.05), wait: Seconds(0.05), share: 0.95)
    let slower = LatencyObjective(serviceTime: Seconds(0.1), wait: Seconds(0.05), share: 0.95)
    let busy = [objective, slower].map {
      $0.greatestUtilisation(blocks: 3, slots: 1, throughput: Throughput(10))
    }
    #expect(busy[0] == busy[1])
  }

  @Test func smallPoolsMayBeLessBusy() throws {
    let workload = try workload {
      $0.sharing = .servers
      $0.maxUtilisation = 0.9
      $0.latencyObjective = LatencyObjective(serviceTime: Seconds(1), wait: .zero, share: 0.8)
    }
    let pool = try #require(Pool(of: workload, on: server(0), slowest: Throughput(1)))
    // One server is busy when a request comes for as much of the time as it is busy at all.
    #expect(abs(pool.greatestLoad(blocks: 1) - 0.2) < 1e-9)
    // C(3, 0.9) = 0.07 and C(2, 0.9) = 0.28.
    #expect(pool.greatestLoad(blocks: 2) < 0.9 && pool.greatestLoad(blocks: 3) > 0.9)
    #expect(pool.least(carrying: 0.9, of: 10) == 3)
    #expect(pool.greatestLoad(blocks: 1000) == 900)
  }

  @Test func aJobScalesAlongItsCurve() throws {
    let workload = try workload {
      $0.sharing = .servers
      $0.scaling = ScalingCurve(points: [
        .init(accelerators: 32, efficiency: 0.8), .init(accelerators: 8, efficiency: 1),
        .init(accelerators: 16, efficiency: 0.9),
      ])
    }
    let pool = try #require(Pool(of: workload, on: server(8), slowest: Throughput(10)))
    #expect((0...4).map { pool.greatestLoad(blocks: $0) } == [0, 1, 1.8, 2.5, 3.2])
    #expect(pool.mostBlocks == 4)
    #expect(pool.greatestLoad(blocks: 5) == 0, "nobody measured it")
  }
}
