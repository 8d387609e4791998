import Domain

/// Upkeep of every server in service: of what was paid for it, or of the list price for the existing ones;
/// who leases servers out keeps them up. Servers
/// that are moved are kept up on the way, by the site they go to.
///
/// Σ installed at a price × years of the period × price × maintenance rate.
struct ServerMaintenance: LedgerTerm {
  let name = "server-maintenance"
  let component = CostComponent.hardware

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    counts(inventory, fleet).sorted { $0.key < $1.key }.map { upkeep, count in
      let (period, server) = (inventory.horizon.periods[upkeep.period], inventory.serverTypes[upkeep.server])
      return Posting(
        site: inventory.sites[upkeep.site].id, period: period.id, item: server.id.name, kind: .opex,
        quantity: Double(count) * period.years, unit: "server-year",
        unitPrice: upkeep.price.major * server.maintenanceRate)
    }
  }

  /// Servers in service by what was paid for each.
  private func counts(_ inventory: Inventory, _ fleet: Fleet) -> [Upkeep: Int] {
    var counts: [Upkeep: Int] = [:]
    for (t, period) in inventory.horizon.periods.enumerated() {
      for (k, server) in inventory.serverTypes.enumerated() {
        for s in inventory.sites.indices where fleet.stood[s, k, t] > 0 {
          let upkeep = Upkeep(period: t, site: s, server: k, price: server.price)
          counts[upkeep, default: 0] += fleet.stood[s, k, t]
        }
      }
      for order in fleet.paidOrders
      where inventory.horizon.serves(
        inventory.serverTypes[order.server], ordered: inventory.horizon.periods[order.period], in: period)
      {
        let upkeep = Upkeep(period: t, site: order.site, server: order.server, price: order.unitPrice)
        counts[upkeep, default: 0] += order.count
      }
    }
    for (change, price) in fleet.ownershipChanges(inventory) {
      for t in inventory.periods(of: change) {
        let upkeep = Upkeep(period: t, site: change.site, server: change.server, price: price)
        counts[upkeep, default: 0] += change.count
      }
    }
    return counts.filter { $0.value != 0 }
  }

  private struct Upkeep: Hashable, Comparable {
    let period, site, server: Int
    let price: Money

    static func < (left: Self, right: Self) -> Bool {
      (left.period, left.site, left.server, left.price)
        < (right.period, right.site, right.server, right.price)
    }
  }
}
