import Domain

/// What bought servers are still worth when the horizon ends; servers that stood before are sunk.
///
/// −Σ_order count × months of life left × price × salvage rate / months of service life.
struct ServerSalvage: LedgerTerm {
  let name = "server-salvage"
  let component = CostComponent.hardware

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    let horizon = inventory.horizon
    guard let last = horizon.periods.last else { return [] }
    var monthsLeft = Grid(0, inventory.sites.count, inventory.serverTypes.count)
    for order in fleet.placed.orders {
      let server = inventory.serverTypes[order.server]
      monthsLeft[order.site, order.server] +=
        order.count * horizon.monthsLeft(of: server, ordered: horizon.periods[order.period])
    }
    return inventory.sites.enumerated().flatMap { s, site in
      inventory.serverTypes.enumerated().compactMap { k, server in
        guard let life = server.serviceLifeMonths, life > 0, monthsLeft[s, k] > 0 else { return nil }
        return Posting(
          site: site.id, period: last.id, item: server.id.name, kind: .salvage,
          quantity: Double(monthsLeft[s, k]), unit: "server-month",
          unitPrice: -server.price.major * server.salvageRate / Double(life))
      }
    }
  }
}
