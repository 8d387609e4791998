import Domain

/// An order for a site is of whole lots.
///
/// order[type, site, period] is a multiple of lot[type].
struct OrderLots: Check {
  let name = "order-lots"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    var violations = Violations(of: name)
    for order in fleet.placed.orders {
      let server = inventory.serverTypes[order.server]
      let rest = order.count % server.terms.lot
      violations.compare(Double(rest), equals: 0) {
        "order of \(order.count) '\(server.id)' for '\(inventory.sites[order.site].id)' in "
          + "\(inventory.horizon.periods[order.period].id) is not of whole lots of \(server.terms.lot)"
      }
    }
    return violations.check
  }
}
