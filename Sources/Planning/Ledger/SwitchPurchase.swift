import Domain

/// Switches ordered, paid at the start of the period.
///
/// count × price.
struct SwitchPurchase: LedgerTerm {
  let name = "switch-purchase"
  let component = CostComponent.network

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    fleet.placed.network.switchOrders.compactMap { order in
      let fabric = inventory.fabrics[order.fabric]
      guard let type = fabric.switches[order.role].flatMap(inventory.switchType) else { return nil }
      return Posting(
        site: inventory.sites[order.site].id, period: inventory.horizon.periods[order.period].id,
        item: "\(fabric.id) \(order.role.rawValue)", kind: .capex, quantity: Double(order.count),
        unit: "switch", unitPrice: type.price.major)
    }
  }
}
