import Domain

/// Storage in service, by period, then site, then type; only where there is any.
struct StorageLines {
  let lines: [StorageLine]

  init(_ inventory: Inventory, _ fleet: Fleet) {
    lines = inventory.horizon.periods.indices.flatMap { t in
      inventory.sites.indices.flatMap { s in
        inventory.storageTypes.indices.compactMap { Self.line(s, $0, t, inventory, fleet.storage) }
      }
    }
  }

  private static func line(
    _ s: Int, _ k: Int, _ t: Int, _ inventory: Inventory, _ stock: StorageStock
  ) -> StorageLine? {
    let (type, units, held) = (inventory.storageTypes[k], stock.units[s, k, t], stock.held[s, k, t])
    guard units > 0 else { return nil }
    let taken = stock.taken(s, k, t, inventory)
    return StorageLine(
      period: inventory.horizon.periods[t].id, site: inventory.sites[s].id, storage: type.id, units: units,
      ofWhichExisting: stock.existing[s, k, t], racks: stock.racksFilled(s, k, t, inventory),
      stored: held.size, usable: type.usableCapacity * Double(units), operations: held.operations,
      bandwidth: held.bandwidth, tightest: taken.by, use: taken.units / Double(units))
  }
}

extension StorageLines {
  static let section = Section<StorageLine>(
    name: "storage", key: { "\($0.site) \($0.storage) \($0.period)" },
    fields: [
      .init("units") { .count($0.units) },
      .init("existing") { .count($0.ofWhichExisting) },
      .init("racks") { .count($0.racks) },
      .init("stored") { .number($0.stored.value) },
      .init("usable") { .number($0.usable.value) },
      .init("operations") { .number($0.operations.value) },
      .init("bandwidth") { .number($0.bandwidth.value) },
      .init("tightest") { .exact($0.tightest.rawValue) },
      .init("use") { .number($0.use) },
    ])
}
