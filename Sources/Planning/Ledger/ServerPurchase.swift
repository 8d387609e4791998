import Domain

/// Servers ordered, paid in full at the start of the period of the order.
///
/// count × price.
struct ServerPurchase: LedgerTerm {
  let name = "server-purchase"
  let component = CostComponent.hardware

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    fleet.placed.orders.map { order in
      let server = inventory.serverTypes[order.server]
      return Posting(
        site: inventory.sites[order.site].id, period: inventory.horizon.periods[order.period].id,
        item: server.id.name, kind: .capex, quantity: Double(order.count), unit: "server",
        unitPrice: server.price.major)
    }
  }
}
