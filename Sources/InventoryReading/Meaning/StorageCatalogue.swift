import Domain

/// The storage types with their racks.
struct StorageCatalogue: Sendable {
  private(set) var types: [StorageType] = []
  private(set) var names: Names
  /// Whether any storage has a height.
  var needsRacks: Bool { types.contains { $0.rackUnits > .zero } }
  private var indices: [ID<StorageType>: Int] = [:]

  init(_ records: Records, _ racks: RackCatalogue, _ desk: inout Desk) {
    let rows = records[StorageRecord.self]
    names = Names(
      "storage type", unknown: .unknownStorageType,
      isWhole: records.isWhole(StorageRecord.self) && rows.allSatisfy { $0.id != nil })
    for record in rows {
      guard let id = record.id, names.declare(id, at: record.place(StorageRecord.id), &desk)
      else { continue }
      let storage = storage(record, id, racks, &desk)
      Self.checkFit(storage, record, racks, &desk)
      indices[storage.id] = types.count
      types.append(storage)
    }
  }

  func type(_ id: ID<StorageType>) -> StorageType? { indices[id].map { types[$0] } }

  private func storage(
    _ record: StorageRecord, _ id: String, _ racks: RackCatalogue, _ desk: inout Desk
  ) -> StorageType {
    if record.serviceLifeMonths == nil, let rate = record.salvageRate, rate > 0 {
      desk.findings.add(
        .salvageWithoutLife, at: record.place(StorageRecord.salvageRate),
        "'\(id)' has a salvage rate but no service life to lose its value over", hint: "state a service_life")
    }
    let rack = racks.rack(
      record.rack, of: id, record.rackUnits, at: record.place(StorageRecord.rack), &desk)
    return StorageType(
      id: ID(id), name: record.name ?? id, vendor: record.vendor ?? "", partNumber: record.partNumber ?? "",
      capacity: Volume(record.capacity ?? 1), operations: record.iops.map { OperationRate($0) },
      bandwidth: record.bandwidth.map { DataRate($0) }, redundancy: redundancy(record, id, &desk),
      fillLimit: record.fillLimit ?? 1, price: record.price ?? .zero, power: Power(record.power ?? 0),
      rackUnits: RackHeight(record.rackUnits ?? 0), rack: rack,
      leadTime: record.leadTime ?? 0, serviceLifeMonths: record.serviceLifeMonths,
      maintenanceRate: record.maintenanceRate ?? 0, salvageRate: record.salvageRate ?? 0)
  }

  private func redundancy(_ record: StorageRecord, _ id: String, _ desk: inout Desk) -> Redundancy {
    if record.dataShards == nil, let parity = record.parityShards, parity > 0 {
      desk.findings.add(
        .parityWithoutData, at: record.place(StorageRecord.parityShards),
        "'\(id)' has parity shards but no data shards", hint: "RS(10,4) has data_shards 10, parity_shards 4")
    }
    if record.dataShards == 0 {
      desk.findings.add(
        .numberOutOfRange, at: record.place(StorageRecord.dataShards),
        "data_shards: must be 1 or more")
    }
    return Redundancy(
      replicas: record.replicas ?? 1, dataShards: max(1, record.dataShards ?? 1),
      parityShards: record.parityShards ?? 0)
  }

  private static func checkFit(
    _ storage: StorageType, _ record: StorageRecord, _ racks: RackCatalogue, _ desk: inout Desk
  ) {
    guard storage.rackUnits > .zero, let rack = storage.rack.flatMap(racks.type),
      rack.holds(storage.rackUnits, storage.power) == 0
    else { return }
    let isTooTall = storage.rackUnits > rack.units
    let field = isTooTall ? StorageRecord.rackUnits.declaration : StorageRecord.power.declaration
    desk.findings.add(
      .storageDoesNotFit, at: record.place(field),
      isTooTall
        ? "'\(storage.id)' is taller than the rack '\(rack.id)'"
        : "'\(storage.id)' draws more than the rack '\(rack.id)' carries")
  }
}
