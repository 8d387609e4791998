import Domain

/// Equipment stands in racks: as many racks stand at a site as it fills, each with one server type.
///
/// Σ_loads racks filled (of servers, Σ_type ⌈installed / perRack⌉) ≤ existing racks + racks bought so far, per (rack type, site, period);
/// perRack = the floor of the tightest of rack units, rack power and rack weight.
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
    let filled = allLoads.reduce(0) { $0 + $1.racksFilled(inventory, fleet, of: r, s, t) }
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
      Fleet.perRack(server, inventory) == 0
    else { return nil }
    return
      "server '\(server.id)' ordered for '\(key.site)' in \(key.period) does not fit into a '\(rack)' rack"
  }

  func sentence(on use: LimitUse) -> String {
    "equipment fills \(use.used.figure) of the \(use.limit.figure) racks '\(use.subject)' in \(use.time)"
  }
}
