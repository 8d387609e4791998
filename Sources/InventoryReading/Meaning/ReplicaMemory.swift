import Domain

/// What replicas need on their accelerators, by workload and mode.
struct ReplicaMemory {
  private(set) var memory: [String: [ID<OperatingMode>: Volume]] = [:]
  /// The first row about each workload.
  private(set) var rows: [String: RowReference] = [:]

  init(_ records: Records, _ names: Names, _ modes: Set<String>, _ desk: inout Desk) {
    var seen: [[String]: RowReference] = [:]
    for record in records[MemoryRecord.self] {
      let place = record.place(MemoryRecord.workload)
      guard names.knows(record.workload, at: place, &desk), let workload = record.workload else { continue }
      if rows[workload] == nil { rows[workload] = record.row }
      if let mode = record.mode, !modes.contains(mode) {
        desk.findings.add(
          .unknownMode, at: record.place(MemoryRecord.mode),
          "no server type has a mode \(TextScan.shown(mode))",
          hint: Spelling.hint(for: mode, among: modes) ?? Spelling.listing(modes))
        continue
      }
      for mode in record.mode.map({ [$0] }) ?? modes.sorted() {
        if let first = seen.updateValue(record.row, forKey: [workload, mode]) {
          desk.findings.reportDuplicate(of: first, at: place)
          break
        }
        memory[workload, default: [:]][ID(mode)] = record.replicaMemory.map { Volume($0) }
      }
    }
  }
}
