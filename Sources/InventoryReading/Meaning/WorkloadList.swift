import Domain

/// The workloads, with what their replicas need and how their jobs scale.
struct WorkloadList: Sendable {
  private(set) var names: Names
  private(set) var workloads: [Workload] = []
  private let modes: Set<String>

  init(
    _ written: EntityList<WorkloadRecord>, _ records: Records, _ servers: [ServerType], _ desk: inout Desk
  ) {
    names = Names(
      "workload", unknown: .unknownWorkload,
      isWhole: written.isWhole && written.items.allSatisfy { $0.id != nil })
    modes = Set(servers.flatMap(\.modes).map(\.id.name))
    let new = written.items.filter { record in
      guard let id = record.id else { return false }
      return names.declare(id.value, at: id.place, &desk)
    }
    let memory = ReplicaMemory(records, names, modes, &desk)
    let curves = ScalingCurves(records, names, &desk)
    for record in new {
      guard let id = record.id?.value else { continue }
      check(record, memory.rows[id], curves.rows[id], &desk)
      workloads.append(workload(record, id, memory.memory[id] ?? [:], curves.curve(of: id)))
    }
    noteSilence(of: written.items, &desk)
  }

  private func workload(
    _ record: WorkloadRecord, _ id: String, _ memory: [ID<OperatingMode>: Volume], _ scaling: ScalingCurve?
  ) -> Workload {
    Workload(
      id: ID(id), name: record.name ?? id, unit: record.unit ?? "",
      maxUtilisation: record.maxUtilisation ?? 1, latencyLimit: record.latencyLimit.map { Latency($0.value) },
      networkOut: Quantity(record.networkOut ?? 0), networkIn: Quantity(record.networkIn ?? 0),
      headroom: record.headroom ?? 0, deferrableShare: record.deferrable ?? 0,
      shortPenalty: record.shortPenalty.map { Price(perUnit: $0) },
      acceptedModes: modes(of: record), weight: record.weight,
      siteLossShare: record.siteLossShare?.value ?? 0,
      replication: Quantity(record.replication?.value ?? 0),
      replicaAccelerators: record.replicaAccelerators?.value, replicaMemory: memory,
      sharing: record.sharing ?? .shared, latencyObjective: record.latencyObjective?.objective,
      scaling: scaling)
  }

  /// Those that it accepts of the modes that there are; any where it names none of them.
  private func modes(of record: WorkloadRecord) -> Set<ID<OperatingMode>>? {
    let known = (record.modes ?? []).map(\.value).filter(modes.contains)
    return known.isEmpty ? nil : Set(known.map { ID($0) })
  }

  /// What one workload states that cannot go together.
  private func check(
    _ record: WorkloadRecord, _ memory: RowReference?, _ scaling: RowReference?, _ desk: inout Desk
  ) {
    let id = record.id?.value ?? ""
    for mode in record.modes ?? [] where !modes.contains(mode.value) {
      desk.findings.add(
        .unknownMode, at: mode.place, "no server type has a mode \(TextScan.shown(mode.value))",
        hint: Spelling.hint(for: mode.value, among: modes) ?? Spelling.listing(modes))
    }
    if let size = record.replicaAccelerators, size.value == 0 {
      desk.findings.add(.numberOutOfRange, at: size.place, "replica_accelerators: '0' must be 1 or more")
    }
    let asksForSize =
      record.sharing == .replicas
      ? record.id?.place
      : memory.map { .cell($0, column: MemoryRecord.workload.name) }
    if let place = asksForSize, record.replicaAccelerators == nil {
      desk.findings.add(
        .replicasWithoutSize, at: place, "'\(id)' does not say how many accelerators a replica runs on",
        hint: "state its replica_accelerators")
    }
    checkPools(record, scaling.map { .cell($0, column: ScalingRecord.workload.name) }, &desk)
  }

  /// Waiting is a matter of a pool, scaling one of a job: both have servers of their own, and exclude each other.
  private func checkPools(_ record: WorkloadRecord, _ scaling: Place?, _ desk: inout Desk) {
    let (id, sharing) = (record.id?.value ?? "", record.sharing ?? .shared)
    if let objective = record.latencyObjective, sharing == .shared {
      desk.findings.add(
        .needsOwnServers, at: objective.place, "'\(id)' has a latency objective, but shares servers",
        hint: "state sharing: servers, or sharing: replicas")
    }
    guard let scaling else { return }
    if sharing != .servers {
      desk.findings.add(
        .needsOwnServers, at: scaling, "'\(id)' scales as one job, but has no whole servers of its own",
        hint: "state sharing: servers")
    }
    if record.latencyObjective != nil {
      desk.findings.add(
        .jobWithLatency, at: scaling, "'\(id)' has a latency objective and scales as one job",
        hint: "keep one of them: a job serves no requests that wait")
    }
  }

  /// Where one workload uses a feature, the others' silence about it is a default that enters the plan.
  private func noteSilence(of records: [WorkloadRecord], _ desk: inout Desk) {
    note(WorkloadRecord.headroom.declaration, records, &desk) { $0.headroom != nil }
    note(WorkloadRecord.deferrable.declaration, records, &desk) { $0.deferrable != nil }
    note(WorkloadRecord.shortPenalty.declaration, records, &desk) { $0.shortPenalty != nil }
    note(WorkloadRecord.replicaAccelerators.declaration, records, &desk) { $0.replicaAccelerators != nil }
    note(WorkloadRecord.replication.declaration, records, &desk) { $0.replication != nil }
    note(WorkloadRecord.siteLossShare.declaration, records, &desk) { $0.siteLossShare != nil }
    note(WorkloadRecord.weight.declaration, records, &desk) { $0.weight != nil }
    note(WorkloadRecord.latencyObjective, records, &desk) { $0.latencyObjective != nil }
  }

  private func note(
    _ field: FieldDeclaration, _ records: [WorkloadRecord], _ desk: inout Desk,
    isStated: (WorkloadRecord) -> Bool
  ) {
    guard case .optional(let words) = field.presence, records.contains(where: isStated) else { return }
    for record in records where !isStated(record) {
      guard let id = record.id?.value else { continue }
      desk.figures.note(
        default: words, for: field.name,
        of: FigureNotes.Owner(table: WorkloadRecord.declaration.name, row: id))
    }
  }
}
