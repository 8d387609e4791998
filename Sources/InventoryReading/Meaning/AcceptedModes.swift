import Domain

/// Whether the modes that workloads accept are modes of any server.
struct AcceptedModes {
  private let workloads: [WorkloadRecord]
  private let known: Set<String>

  init(_ workloads: [WorkloadRecord], _ servers: [ServerType]) {
    self.workloads = workloads
    known = Set(servers.flatMap(\.modes).map(\.id.name))
  }

  func check(_ desk: inout Desk) {
    for workload in workloads {
      for mode in workload.modes ?? [] where !known.contains(mode.value) {
        desk.findings.add(
          .unknownMode, at: mode.place, "no server type has a mode \(TextScan.shown(mode.value))",
          hint: Spelling.hint(for: mode.value, among: known)
            ?? "known: \(known.sorted().joined(separator: ", "))")
      }
    }
  }
}
