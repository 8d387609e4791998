import Domain

/// Every order is one: a known server type, site and period, at least one server, arriving within the horizon.
///
/// order period + lead time ≤ last period. Which servers serve in which period follows from it and is not decided.
struct FleetInService: Check {
  let name = "fleet-in-service"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    var violations = Violations(of: name)
    violations.add(faults: decisions.purchases.compactMap { fault(of: $0, $1, inventory, fleet.places) })
    return violations.check
  }

  private func fault(
    of key: PurchaseKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let order = "order of \(count) '\(key.server)' for '\(key.site)' in \(key.period)"
    guard let k = places.servers[key.server] else { return "\(order) names an unknown server type" }
    if places.sites[key.site] == nil { return "\(order) names an unknown site" }
    guard let t = places.periods[key.period] else { return "\(order) names an unknown period" }
    if let fault = countFault(count) { return "\(order) \(fault)" }
    let (horizon, server) = (inventory.horizon, inventory.serverTypes[k])
    if !server.canBeBought { return "\(order) is of a type that is not sold" }
    if horizon.arrival(of: server, ordered: horizon.periods[t]) != nil { return nil }
    return "\(order) arrives after the horizon, \(counted(server.leadTime, "period")) later"
  }
}

/// Why no order can be of `count`; nil when it can.
func countFault(_ count: Int) -> String? {
  if count < 1 { return "is of fewer than 1" }
  return count > Decisions.mostPerOrder ? "is of more than \(Decisions.mostPerOrder)" : nil
}
