import Domain

/// Replicas of one workload on one server type: what a row of the table `throughput` means for them.
struct ReplicaFit {
  private let workload: Workload
  private let server: ServerType
  private let row: RowReference

  init(_ workload: Workload, _ server: ServerType, _ row: RowReference) {
    (self.workload, self.server, self.row) = (workload, server, row)
  }

  /// The throughput of one server when `rate` is that of a server, of a replica, or of an accelerator; nil where that
  /// cannot be told, which is reported.
  func perServer(_ rate: Throughput, per: String?, _ desk: inout Desk) -> Throughput? {
    guard let per, per != "server" else { return rate }
    let place = Place.cell(row, column: ThroughputRecord.per.name)
    if per == "replica", workload.replicaAccelerators == nil {
      desk.findings.add(
        .replicasWithoutSize, at: place,
        "'\(workload.id)' does not say how many accelerators a replica runs on",
        hint: "state its replica_accelerators")
      return nil
    }
    guard server.acceleratorCount > 0 else {
      // A workload that needs accelerators is told so once, below.
      if workload.replicaAccelerators == nil { reportMissing("accelerators", at: place, &desk) }
      return workload.replicaAccelerators == nil ? nil : rate
    }
    if per == "accelerator" { return rate * Double(server.acceleratorCount) }
    return workload.replica(on: server).map { rate / $0.size }
  }

  /// Reports a server that cannot hold a replica, and notes that the figure is not used.
  func check(_ mode: ID<OperatingMode>, _ desk: inout Desk) {
    let place = Place.cell(row, column: ThroughputRecord.server.name)
    if server.acceleratorCount == 0, workload.replicaAccelerators != nil || workload.scaling != nil {
      return reportMissing("accelerators", at: place, &desk)
    }
    guard let size = workload.replicaAccelerators, let memory = workload.replicaMemory[mode] else { return }
    guard let each = server.acceleratorMemory else {
      return reportMissing("accelerator_memory", at: place, &desk)
    }
    guard workload.accepts(mode), !workload.runs(on: server, in: mode) else { return }
    let words =
      "a replica of '\(workload.id)' needs \(memory.value.figure) GB in mode '\(mode)', and "
      + "\(size == 1 ? "one accelerator" : "\(size) accelerators") of '\(server.id)' hold"
      + "\(size == 1 ? "s" : "") \((each * Double(size)).value.figure) GB"
    desk.findings.add(.replicaDoesNotFit, at: place, words, hint: "the row is not used")
    desk.figures.note(
      default: "not used", key: "throughput/\(workload.id)/\(server.id)/\(mode)", because: words)
  }

  private func reportMissing(_ field: String, at place: Place, _ desk: inout Desk) {
    desk.findings.add(
      .missingAccelerators, at: place,
      "'\(workload.id)' counts on accelerators, but '\(server.id)' states no \(field)",
      hint: "state its \(field) in the table 'servers', or remove the row")
  }
}
