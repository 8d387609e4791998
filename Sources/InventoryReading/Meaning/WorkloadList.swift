import Domain

/// The workloads.
struct WorkloadList: Sendable {
  private(set) var names: Names
  private(set) var workloads: [Workload] = []

  init(_ written: EntityList<WorkloadRecord>, _ desk: inout Desk) {
    names = Names(
      "workload", unknown: .unknownWorkload,
      isWhole: written.isWhole && written.items.allSatisfy { $0.id != nil })
    for record in written.items {
      guard let id = record.id, names.declare(id.value, at: id.place, &desk) else { continue }
      workloads.append(Self.workload(record, id.value))
    }
    noteSilence(of: written.items, &desk)
  }

  private static func workload(_ record: WorkloadRecord, _ id: String) -> Workload {
    Workload(
      id: ID(id), name: record.name ?? id, unit: record.unit ?? "",
      maxUtilisation: record.maxUtilisation ?? 1, latencyLimit: record.latencyLimit.map { Latency($0.value) },
      networkOut: Quantity(record.networkOut ?? 0), networkIn: Quantity(record.networkIn ?? 0),
      headroom: record.headroom ?? 0, deferrableShare: record.deferrable ?? 0,
      shortPenalty: record.shortPenalty.map { Price(perUnit: $0) },
      acceptedModes: record.modes.map { Set($0.map { ID($0.value) }) },
      weight: record.weight, siteLossShare: record.siteLossShare ?? 0,
      replication: Quantity(record.replication?.value ?? 0))
  }

  /// Where one workload uses a feature, the others' silence about it is a default that enters the plan.
  private func noteSilence(of records: [WorkloadRecord], _ desk: inout Desk) {
    note(WorkloadRecord.headroom.declaration, records, \.headroom, &desk)
    note(WorkloadRecord.deferrable.declaration, records, \.deferrable, &desk)
    note(WorkloadRecord.shortPenalty.declaration, records, \.shortPenalty, &desk)
    note(WorkloadRecord.replication.declaration, records, \.replication?.value, &desk)
  }

  private func note(
    _ field: FieldDeclaration, _ records: [WorkloadRecord], _ value: (WorkloadRecord) -> Double?,
    _ desk: inout Desk
  ) {
    guard case .optional(let words) = field.presence, records.contains(where: { value($0) != nil }) else {
      return
    }
    for record in records where value(record) == nil {
      guard let id = record.id?.value else { continue }
      desk.figures.note(
        default: words, for: field.name,
        of: FigureNotes.Owner(table: WorkloadRecord.declaration.name, row: id))
    }
  }
}
