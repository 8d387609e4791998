import Domain

/// Transceivers and cables, paid with the servers and switches whose links they serve.
///
/// Σ_orders count × whole pieces for the links of one server or switch × price, per part of a fabric.
struct LinkPurchase: LedgerTerm {
  let name = "link-purchase"
  let component = CostComponent.network

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    PartOrders(inventory, fleet).all.map { order in
      let fabric = inventory.fabrics[order.fabric]
      let part = fabric.parts[order.part]
      return Posting(
        site: inventory.sites[order.site].id, period: inventory.horizon.periods[order.period].id,
        item: "\(fabric.id) \(part.link.rawValue) \(part.id)", kind: .capex, quantity: Double(order.count),
        unit: part.kind.rawValue, unitPrice: part.price.major)
    }
  }
}
