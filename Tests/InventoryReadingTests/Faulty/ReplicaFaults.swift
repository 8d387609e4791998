import Testing

/// Replicas, pools and jobs that cannot be.
struct ReplicaFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static func asking(_ keys: String) -> TinyInventory {
    TinyInventory().replacing("unit: tokens", with: "unit: tokens\n    \(keys)")
  }

  private static func equipped(_ keys: String) -> TinyInventory {
    asking(keys).with(
      "servers.csv", "id,price [USD],accelerators,accelerator_memory [GB]\nh100,300000,8,80\nl40,75000,4,\n")
  }

  private static let objective = "latency_objective: {service_time: 2 s, wait: 1 s, share: 95 %}"
  private static let curve = "workload,accelerators,efficiency [%]\nchat,8,100\n"

  static let faulty = [
    FaultyInventory(
      "replicas on servers without accelerators", asking("replica_accelerators: 1"),
      """
      throughput.csv:2:6: error: 'chat' counts on accelerators, but 'h100' states no accelerators [missing-accelerators]
      hint: state its accelerators in the table 'servers', or remove the row
      throughput.csv:3:6: error: 'chat' counts on accelerators, but 'l40' states no accelerators [missing-accelerators]
      hint: state its accelerators in the table 'servers', or remove the row
      """),
    FaultyInventory(
      "memory that nobody stated",
      equipped("replica_accelerators: 2").adding("memory", "workload,replica_memory [GB]\nchat,100\n"),
      """
      throughput.csv:3:6: error: 'chat' counts on accelerators, but 'l40' states no accelerator_memory [missing-accelerators]
      hint: state its accelerator_memory in the table 'servers', or remove the row
      """),
    FaultyInventory(
      "replicas of no size", equipped("sharing: replicas"),
      """
      inventory.yaml:14:9: error: 'chat' does not say how many accelerators a replica runs on [replicas-without-size]
      hint: state its replica_accelerators
      """),
    FaultyInventory(
      "replicas of nothing", equipped("replica_accelerators: 0"),
      "inventory.yaml:16:27: error: replica_accelerators: '0' must be 1 or more [number-out-of-range]"),
    FaultyInventory(
      "throughput of a replica of no size",
      equipped("name: Chat").with(
        "throughput.csv", "workload,server,throughput [/s],per\nchat,h100,9,replica\n"),
      """
      throughput.csv:2:13: error: 'chat' does not say how many accelerators a replica runs on [replicas-without-size]
      hint: state its replica_accelerators
      """),
    FaultyInventory(
      "throughput of an accelerator of none",
      TinyInventory().with(
        "throughput.csv", "workload,server,throughput [/s],per\nchat,h100,9,accelerator\n"),
      """
      throughput.csv:2:13: error: 'chat' counts on accelerators, but 'h100' states no accelerators [missing-accelerators]
      hint: state its accelerators in the table 'servers', or remove the row
      """),
    FaultyInventory(
      "no replica fits",
      equipped("replica_accelerators: 2").with(
        "throughput.csv", "workload,server,throughput [/s]\nchat,h100,20000\n"
      ).adding("memory", "workload,mode,replica_memory [GB]\nchat,standard,200\n"),
      """
      demand.csv:2:1: error: no throughput of 'chat' is in a mode that it accepts on a server that holds its replicas [unservable-workload]
      hint: its throughput is in standard
      throughput.csv:2:6: warning: a replica of 'chat' needs 200 GB in mode 'standard', and 2 accelerators of 'h100' hold 160 GB [replica-does-not-fit]
      hint: the row is not used
      """),
    FaultyInventory(
      "waiting for shared servers", asking(objective),
      """
      inventory.yaml:16:24: error: 'chat' has a latency objective, but shares servers [needs-own-servers]
      hint: state sharing: servers, or sharing: replicas
      """),
    FaultyInventory(
      "a job on shared servers", equipped("name: Chat").adding("scaling", curve),
      """
      scaling.csv:2:1: error: 'chat' scales as one job, but has no whole servers of its own [needs-own-servers]
      hint: state sharing: servers
      """),
    FaultyInventory(
      "a job measured on less than a server",
      equipped("sharing: servers").with(
        "throughput.csv", "workload,server,throughput [/s]\nchat,h100,20000\n"
      ).adding("scaling", "workload,accelerators,efficiency [%]\nchat,4,100\n"),
      """
      demand.csv:2:1: error: no throughput of 'chat' is in a mode that it accepts on a server that holds its replicas and is no larger than its job was measured on [unservable-workload]
      hint: its throughput is in standard
      """),
    FaultyInventory(
      "a job that serves requests", equipped("sharing: servers\n    \(objective)").adding("scaling", curve),
      """
      scaling.csv:2:1: error: 'chat' has a latency objective and scales as one job [job-with-latency]
      hint: keep one of them: a job serves no requests that wait
      """),
    FaultyInventory(
      "a curve that says things twice",
      equipped("sharing: servers").adding("scaling", curve + "chat,8,90\nchat,0,90\n"),
      """
      scaling.csv:3:1: error: this row is about the same as the one at scaling.csv:2:1 [duplicate-row]
      scaling.csv:4:6: error: accelerators: '0' must be 1 or more [number-out-of-range]
      """),
    FaultyInventory(
      "replicas that leave gaps",
      equipped("sharing: replicas\n    replica_accelerators: 2")
        .replacing(
          "tables:", with: "  - {id: code, unit: tokens, sharing: replicas, replica_accelerators: 3}\ntables:"
        ).replacing("h100,300000,8", with: "h100,300000,6", in: "servers.csv")
        .with("throughput.csv", "workload,server,throughput [/s]\nchat,h100,9\ncode,h100,9\n"),
      """
      inventory.yaml:14:9: error: a server 'h100' holds 2 replicas of 'code' or 3 of 'chat': side by side they may leave gaps [replicas-do-not-pack]
      hint: give one of them whole servers (sharing: servers), or replicas of another size
      """),
  ]
}
