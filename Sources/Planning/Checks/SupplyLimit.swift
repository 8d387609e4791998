import Domain

/// No more servers of a type are ordered in a period than its vendor supplies.
///
/// Σ_site order[type, site, period] ≤ supply[type, period]; 0 where the type is not sold.
struct SupplyLimit: LimitCheck {
  let name = "supply-limit"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    let periods = inventory.horizon.periods
    var ordered = Grid(0, inventory.serverTypes.count, periods.count)
    for order in fleet.placed.orders { ordered[order.server, order.period] += order.count }
    return periods.indices.flatMap { t in
      inventory.serverTypes.enumerated().compactMap { k, server in
        server.supply(in: periods[t]).map {
          LimitUse(
            subject: server.id.name, period: periods[t].id, used: Double(ordered[k, t]), limit: Double($0),
            unit: "servers", step: 1)
        }
      }
    }
  }

  func sentence(on use: LimitUse) -> String {
    "orders of '\(use.subject)' in \(use.time) are for \(use.used.figure) servers of the "
      + "\(use.limit.figure) supplied"
  }
}
