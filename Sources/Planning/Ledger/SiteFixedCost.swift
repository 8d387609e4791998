import Domain

/// What a site costs by being open.
///
/// months of the period × fixed cost per month.
struct SiteFixedCost: LedgerTerm {
  let name = "site-fixed-cost"
  let component = CostComponent.cluster

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.sites.enumerated().compactMap { s, site in
        guard fleet.isOpen(s, t) else { return nil }
        return Posting(
          site: site.id, period: period.id, item: "", kind: .opex, quantity: Double(period.months),
          unit: "month", unitPrice: site.fixedCost.perUnit)
      }
    }
  }
}
