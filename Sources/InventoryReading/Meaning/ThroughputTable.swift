import Domain

/// What each server does for each workload.
struct ThroughputTable {
  private(set) var figures: [ThroughputFigure] = []
  /// Workloads that any row is about, faulty ones included.
  private(set) var mentioned: Set<String> = []
  /// Whether nothing was wrong with any row: else what is missing may only be what was not understood.
  let isWhole: Bool

  init(_ meaning: Meaning, _ desk: inout Desk) {
    let workloads = Dictionary(
      meaning.workloads.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    let servers = Dictionary(
      meaning.servers.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: [String: RowReference] = [:]
    let earlierErrors = desk.findings.errorCount
    for record in meaning.records[ThroughputRecord.self] {
      if let workload = record.workload { mentioned.insert(workload) }
      let hasWorkload = meaning.workloadNames.knows(
        record.workload, at: record.place(ThroughputRecord.workload), &desk)
      let hasServer = meaning.serverNames.knows(
        record.server, at: record.place(ThroughputRecord.server), &desk)
      if let workload = record.workload, let rate = record.throughput {
        desk.findings.checkNoun(
          rate, workloads[workload]?.unit, of: workload, at: record.place(ThroughputRecord.throughput))
      }
      guard hasWorkload, hasServer, let workload = record.workload,
        let server = record.server.flatMap({ servers[$0] }),
        let mode = Self.mode(record, server, &desk), let rate = record.throughput
      else { continue }
      if let first = seen.updateValue(record.row, forKey: "\(workload)/\(server.id)/\(mode)") {
        desk.findings.reportDuplicate(of: first, at: record.place(ThroughputRecord.workload))
        continue
      }
      guard let served = workloads[workload] else { continue }
      let replicas = ReplicaFit(served, server, record.row)
      guard let throughput = replicas.perServer(rate.throughput, per: record.per, &desk) else { continue }
      replicas.check(mode, &desk)
      figures.append(
        ThroughputFigure(workload: served.id, server: server.id, mode: mode, throughput: throughput))
    }
    isWhole = desk.findings.errorCount == earlierErrors
  }

  private static func mode(
    _ record: ThroughputRecord, _ server: ServerType, _ desk: inout Desk
  ) -> ID<OperatingMode>? {
    let place = record.place(ThroughputRecord.mode)
    let known = server.modes.map(\.id.name)
    guard let mode = record.mode else {
      if known.count > 1 {
        desk.findings.add(
          .ambiguousMode, at: place, "'\(server.id)' has \(known.count) modes, and the row names none",
          hint: "name one in the column 'mode': \(known.joined(separator: ", "))")
      }
      return known.count == 1 ? server.modes.first?.id : nil
    }
    if known.contains(mode) { return ID(mode) }
    desk.findings.add(
      .unknownMode, at: place, "'\(server.id)' has no mode \(TextScan.shown(mode))",
      hint: Spelling.hint(for: mode, among: known) ?? Spelling.listing(known))
    return nil
  }
}

extension Findings {
  /// Reports a noun in front of `/s` that is not the workload's unit of work.
  mutating func checkNoun(_ rate: WorkRate, _ unit: String?, of workload: String, at place: Place) {
    guard let noun = rate.noun, let unit, !unit.isEmpty, noun != unit else { return }
    add(
      .wrongUnit, at: place,
      "the work of '\(workload)' is counted in '\(unit)', not in \(TextScan.shown(noun))",
      hint: "write '\(unit)/s' or '/s'")
  }

  /// Reports a row that says again, or otherwise, what an earlier row said.
  mutating func reportDuplicate(of first: RowReference, at place: Place) {
    add(
      .duplicateRow, at: place, "this row is about the same as the one at",
      earlier: .cell(first, column: ""))
  }
}
