import Domain

/// Modules of power and cooling ordered, paid at the start of the period.
///
/// count × price of a module.
struct FacilityPurchase: LedgerTerm {
  let name = "facility-purchase"
  let component = CostComponent.cluster

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    fleet.placed.moduleOrders.map { order in
      let site = inventory.sites[order.site]
      return Posting(
        site: site.id, period: inventory.horizon.periods[order.period].id, item: "", kind: .capex,
        quantity: Double(order.count), unit: "module",
        unitPrice: (site.facility.modules?.price ?? .zero).major)
    }
  }
}
