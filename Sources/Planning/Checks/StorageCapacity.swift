import Domain

/// Storage holds the data placed on it and keeps up with its use.
///
/// max over capacity, operations and bandwidth of Σ_dataset share × units a copy takes ≤ units in service, per
/// (site, storage type, period).
struct StorageCapacity: LimitCheck {
  let name = "storage-capacity"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    inventory.horizon.periods.indices.flatMap { t in
      inventory.sites.indices.flatMap { s in
        inventory.storageTypes.indices.compactMap { use(of: $0, at: s, in: t, inventory, fleet) }
      }
    }
  }

  private func use(
    of k: Int, at s: Int, in t: Int, _ inventory: Inventory, _ fleet: Fleet
  ) -> LimitUse? {
    let (taken, units) = (fleet.storage.taken(s, k, t, inventory).units, fleet.storage.units[s, k, t])
    guard taken > 0 || units > 0 else { return nil }
    return LimitUse(
      subject: "\(inventory.sites[s].id) \(inventory.storageTypes[k].id)",
      period: inventory.horizon.periods[t].id, used: taken, limit: Double(units), unit: "units",
      // Where no unit stands, no data is too little to matter.
      scale: units == 0 ? max(taken, .leastNormalMagnitude) : 1)
  }

  func faults(_ inventory: Inventory, _ decisions: Decisions) -> [String] {
    let places = Places(inventory)
    return decisions.storagePurchases.compactMap { fault(of: $0, $1, inventory, places) }
  }

  private func fault(
    of key: StoragePurchaseKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let order = "order of \(count) '\(key.storage)' for '\(key.site)' in \(key.period)"
    guard let k = places.storage[key.storage] else { return "\(order) names an unknown storage type" }
    if places.sites[key.site] == nil { return "\(order) names an unknown site" }
    guard let t = places.periods[key.period] else { return "\(order) names an unknown period" }
    if let fault = countFault(count) { return "\(order) \(fault)" }
    let (horizon, storage) = (inventory.horizon, inventory.storageTypes[k])
    if horizon.arrival(of: storage, ordered: horizon.periods[t]) != nil { return nil }
    return "\(order) arrives after the horizon, \(counted(storage.leadTime, "period")) later"
  }

  func sentence(on use: LimitUse) -> String {
    "data on '\(use.subject)' takes \(use.used.figure) units of the \(use.limit.figure) in service in "
      + use.time
  }
}
