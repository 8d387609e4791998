import Domain

/// Equipment stands in racks: as many racks stand at a site as it fills, each with one kind, or with several that share.
///
/// Σ_kind ⌈installed / perRack⌉ ≤ existing racks + racks bought so far, per (rack type, site, period); of kinds that share,
/// Σ ⌊installed / perRack⌋ + ⌈Σ min(1, rest / slots)⌉; perRack = the floor of the tightest of rack units and rack power.
struct RackStock: LimitCheck {
  let name = "rack-stock"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    inventory.horizon.periods.indices.flatMap { t in
      inventory.sites.indices.flatMap { s in
        inventory.rackTypes.indices.compactMap { use(of: $0, at: s, in: t, inventory, fleet) }
      }
    }
  }

  private func use(
    of r: Int, at s: Int, in t: Int, _ inventory: Inventory, _ fleet: Fleet
  ) -> LimitUse? {
    let filled = fleet.racksFilled(inventory, of: r, s, t)
    let standing = fleet.standingRacks[s, r, t]
    guard filled > 0 || standing > 0 else { return nil }
    return LimitUse(
      subject: "\(inventory.sites[s].id) \(inventory.rackTypes[r].id)",
      period: inventory.horizon.periods[t].id,
      used: Double(filled), limit: Double(standing), unit: "racks", step: 1)
  }

  func faults(_ inventory: Inventory, _ decisions: Decisions) -> [String] {
    let places = Places(inventory)
    return decisions.racks.compactMap { fault(of: $0, $1, places) }
      + decisions.purchases.keys.compactMap { misfit($0, inventory) }
      + decisions.storagePurchases.keys.compactMap { misfit($0, inventory) }
  }

  private func fault(of key: RackPurchaseKey, _ count: Int, _ places: Places) -> String? {
    let order = "order of \(count) '\(key.rack)' for '\(key.site)' in \(key.period)"
    if places.racks[key.rack] == nil { return "\(order) names an unknown rack type" }
    if places.sites[key.site] == nil { return "\(order) names an unknown site" }
    if places.periods[key.period] == nil { return "\(order) names an unknown period" }
    return countFault(count).map { "\(order) \($0)" }
  }

  private func misfit(_ key: PurchaseKey, _ inventory: Inventory) -> String? {
    guard let server = inventory.serverType(key.server), let rack = server.rack,
      inventory.perRack(server) == 0
    else { return nil }
    return
      "server '\(server.id)' ordered for '\(key.site)' in \(key.period) does not fit into a '\(rack)' rack"
  }

  private func misfit(_ key: StoragePurchaseKey, _ inventory: Inventory) -> String? {
    guard let storage = inventory.storageType(key.storage), let rack = storage.rack,
      inventory.perRack(storage) == 0
    else { return nil }
    return
      "storage '\(storage.id)' ordered for '\(key.site)' in \(key.period) does not fit into a '\(rack)' rack"
  }

  func sentence(on use: LimitUse) -> String {
    "equipment fills \(use.used.figure) of the \(use.limit.figure) racks '\(use.subject)' in \(use.time)"
  }
}

extension Fleet {
  /// Racks of one type that all equipment of a site fills: those of one kind each, and those that kinds share.
  func racksFilled(_ inventory: Inventory, of rack: Int, _ site: Int, _ period: Int) -> Int {
    let alone = allLoads.reduce(0) { $0 + $1.racksFilled(inventory, self, of: rack, site, period) }
    guard let sharing = rackSharing[rack] else { return alone }
    let counts = allLoads.reduce(into: [:]) { counts, load in
      counts.merge(load.sharing(inventory, self, of: rack, site, period), uniquingKeysWith: +)
    }
    return alone + sharing.racks(for: counts)
  }
}
