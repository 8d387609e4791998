import Domain

/// Racks ordered, paid at the start of the period.
///
/// count × price.
struct RackPurchase: LedgerTerm {
  let name = "rack-purchase"
  let component = CostComponent.cluster

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    fleet.placed.rackOrders.map { order in
      let rack = inventory.rackTypes[order.rack]
      return Posting(
        site: inventory.sites[order.site].id, period: inventory.horizon.periods[order.period].id,
        item: rack.id.name, kind: .capex, quantity: Double(order.count), unit: "rack",
        unitPrice: rack.price.major)
    }
  }
}
