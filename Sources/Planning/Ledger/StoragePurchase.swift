import Domain

/// Storage ordered, paid in full at the start of the period of the order.
///
/// count × price.
struct StoragePurchase: LedgerTerm {
  let name = "storage-purchase"
  let component = CostComponent.hardware

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    fleet.placed.storage.orders.map { order in
      let storage = inventory.storageTypes[order.storage]
      return Posting(
        site: inventory.sites[order.site].id, period: inventory.horizon.periods[order.period].id,
        item: storage.id.name, kind: .capex, quantity: Double(order.count), unit: "unit",
        unitPrice: storage.price.major)
    }
  }
}
