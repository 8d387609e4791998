import Domain

/// A candidate site's opening, paid at the start of the period in which it opens.
struct SiteOpeningCost: LedgerTerm {
  let name = "site-opening-cost"
  let component = CostComponent.cluster

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    inventory.sites.enumerated().compactMap { s, site in
      guard !site.isExisting, let opening = fleet.placed.openings[s] else { return nil }
      return Posting(
        site: site.id, period: inventory.horizon.periods[opening].id, item: "", kind: .capex, quantity: 1,
        unit: "site", unitPrice: site.openingCost.major)
    }
  }
}
