import Domain
import InventoryReading
import Testing

/// Replicas, memory, pools and jobs as inventories state them.
struct ReplicaTests {
  private let servers = """
    id,price [USD],accelerators,accelerator_memory [GB]
    h100,300000,8,80
    l40,75000,4,48

    """

  private func tiny(_ keys: String, per: String = "server") -> TinyInventory {
    TinyInventory().replacing("unit: tokens", with: "unit: tokens\n    \(keys)").with("servers.csv", servers)
      .with(
        "throughput.csv", "workload,server,throughput [/s],per\nchat,h100,1200,\(per)\nchat,l40,300,server\n")
  }

  private func inventory(_ tiny: TinyInventory, warnings: [String] = []) throws -> Inventory {
    let reading = tiny.reading
    #expect(reading.diagnostics.map(\.text) == warnings)
    return try #require(reading.inventory)
  }

  @Test(arguments: [
    ("server", 1, 1200.0), ("accelerator", 1, 9600), ("replica", 3, 2400), ("replica", 16, 600),
  ])
  func throughputIsThatOfAServer(per: String, size: Int, throughput: Double) throws {
    let inventory = try inventory(tiny("replica_accelerators: \(size)", per: per))
    #expect(inventory.throughputs.map(\.throughput.value) == [throughput, 300])
  }

  @Test func acceleratorsAreReadAndNotAssumed() throws {
    let inventory = try inventory(tiny("name: Chat"))
    #expect(inventory.serverTypes.map(\.accelerators) == [8, 4])
    #expect(inventory.serverTypes.map(\.acceleratorMemory) == [Volume(80), Volume(48)])
    #expect(try !self.inventory(TinyInventory()).assumptions.contains { $0.key.contains("accelerator") })
  }

  @Test func whereAReplicaDoesNotFitTheRowIsNotUsed() throws {
    let words =
      "a replica of 'chat' needs 140 GB in mode 'standard', and 2 accelerators of 'l40' hold 96 GB"
    let inventory = try inventory(
      tiny("replica_accelerators: 2").adding("memory", "workload,replica_memory [GB]\nchat,140\n"),
      warnings: ["throughput.csv:3:6: warning: \(words) [replica-does-not-fit]\nhint: the row is not used"])
    #expect(inventory.workloads[0].replicaMemory == [ID("standard"): Volume(140)])
    #expect(inventory.runnableThroughputs.map(\.server.name) == ["h100"])
    let noted = inventory.assumptions.first { $0.key == "throughput/chat/l40/standard" }
    #expect(noted?.value == "not used" && noted?.source == words)
  }

  @Test func aLatencyObjectiveIsAPoolsOwn() throws {
    let inventory = try inventory(
      tiny("sharing: servers\n    latency_objective: {service_time: 2 s, wait: 500 ms, share: 95 %}"))
    #expect(inventory.workloads[0].sharing == .servers)
    #expect(
      inventory.workloads[0].latencyObjective
        == LatencyObjective(serviceTime: Seconds(2), wait: Seconds(0.5), share: 0.95))
    let key = "workloads/chat/latency_objective/work_per_request"
    #expect(inventory.assumptions.first { $0.key == key }?.value == "1")
  }

  @Test func jobsScaleAlongTheirRows() throws {
    let inventory = try inventory(
      tiny("sharing: servers").adding(
        "scaling", "workload,accelerators,efficiency [%]\nchat,64,80\nchat,8,100\n"))
    #expect(inventory.workloads[0].scaling?.points.map(\.accelerators) == [8, 64])
    #expect(inventory.workloads[0].scaling?.points.map(\.efficiency) == [1, 0.8])
  }
}
