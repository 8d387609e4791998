import Domain

/// What is set aside for costs that nobody foresees.
///
/// share × all other capex of the site in the period.
struct Contingency: LedgerTerm {
  let name = "contingency"
  let component = CostComponent.cluster

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    let share = inventory.policy.contingency
    guard share > 0 else { return [] }
    var capex = Grid(0.0, inventory.horizon.periods.count, inventory.sites.count)
    for term in allLedgerTerms where term.name != name {
      for posting in term.postings(inventory, fleet) where posting.kind == .capex {
        guard let t = fleet.places.periods[posting.period], let s = fleet.places.sites[posting.site] else {
          continue
        }
        capex[t, s] += posting.amount
      }
    }
    return inventory.horizon.periods.enumerated().flatMap { t, period in
      inventory.sites.enumerated().map { s, site in
        Posting(
          site: site.id, period: period.id, item: "", kind: .capex, quantity: capex[t, s],
          unit: inventory.currency, unitPrice: share)
      }
    }
  }
}
