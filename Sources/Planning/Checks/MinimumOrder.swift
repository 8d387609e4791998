import Domain

/// In a period in which any server of a type is ordered, all sites together order the minimum at least.
///
/// Σ_site order[type, site, period] = 0 or ≥ minimum[type].
struct MinimumOrder: Check {
  let name = "minimum-order"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    let periods = inventory.horizon.periods
    var ordered = Grid(0, inventory.serverTypes.count, periods.count)
    for order in fleet.placed.orders { ordered[order.server, order.period] += order.count }
    var violations = Violations(of: name)
    for (t, period) in periods.enumerated() {
      for (k, server) in inventory.serverTypes.enumerated() where ordered[k, t] > 0 {
        violations.compare(Double(server.terms.minimum), atMost: Double(ordered[k, t])) {
          "orders of '\(server.id)' in \(period.id) are for \(counted(ordered[k, t], "server")), fewer than the "
            + "minimum of \(server.terms.minimum)"
        }
      }
    }
    return violations.check
  }
}
