import Domain

/// What bought servers are still worth when the horizon ends; servers that stood before are sunk.
///
/// −Σ_order count × months of life left × price paid × salvage rate / months of service life.
struct ServerSalvage: LedgerTerm {
  let name = "server-salvage"
  let component = CostComponent.hardware

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    guard let last = inventory.horizon.periods.last else { return [] }
    return monthsLeft(inventory, fleet).sorted { $0.key < $1.key }.compactMap { worth, months in
      let server = inventory.serverTypes[worth.server]
      guard let life = server.serviceLifeMonths, life > 0, months != 0 else { return nil }
      return Posting(
        site: inventory.sites[worth.site].id, period: last.id, item: server.id.name, kind: .salvage,
        quantity: Double(months), unit: "server-month",
        unitPrice: -worth.price.major * server.salvageRate / Double(life))
    }
  }

  /// Months of life left of all ordered servers, by what was paid for each.
  private func monthsLeft(_ inventory: Inventory, _ fleet: Fleet) -> [Worth: Int] {
    var monthsLeft: [Worth: Int] = [:]
    for order in fleet.paidOrders {
      let server = inventory.serverTypes[order.server]
      let left = inventory.horizon.monthsLeft(of: server, ordered: inventory.horizon.periods[order.period])
      let worth = Worth(site: order.site, server: order.server, price: order.unitPrice)
      monthsLeft[worth, default: 0] += order.count * left
    }
    for (change, price) in fleet.ownershipChanges(inventory) {
      let left = inventory.monthsLeftAtEnd(of: change)
      let worth = Worth(site: change.site, server: change.server, price: price)
      monthsLeft[worth, default: 0] += change.count * left
    }
    return monthsLeft
  }

  private struct Worth: Hashable, Comparable {
    let site, server: Int
    let price: Money

    static func < (left: Self, right: Self) -> Bool {
      (left.site, left.server, left.price) < (right.site, right.server, right.price)
    }
  }
}
