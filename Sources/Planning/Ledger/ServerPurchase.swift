import Domain

/// Servers ordered, paid in full at the start of the period of the order.
///
/// count × price on that day, for the number ordered.
struct ServerPurchase: LedgerTerm {
  let name = "server-purchase"
  let component = CostComponent.hardware

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    fleet.paidOrders.map { order in
      Posting(
        site: inventory.sites[order.site].id, period: inventory.horizon.periods[order.period].id,
        item: inventory.serverTypes[order.server].id.name, kind: .capex, quantity: Double(order.count),
        unit: "server", unitPrice: order.unitPrice.major)
    }
  }
}
