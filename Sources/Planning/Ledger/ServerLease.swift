import Domain

/// Servers taken for a term, paid every month of it up to the horizon.
///
/// Σ leases count × months of the period in their term × price per month.
struct ServerLease: LedgerTerm {
  let name = "server-lease"
  let component = CostComponent.cluster

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    let horizon = inventory.horizon
    var months = Grid(0, inventory.offers.count, horizon.periods.count)
    for lease in fleet.placed.leases {
      let (start, term) = (horizon.periods[lease.period], inventory.offers[lease.offer].termMonths ?? 0)
      for (t, period) in horizon.periods.enumerated() {
        months[lease.offer, t] += lease.count * horizon.monthsPaid(in: period, from: start, months: term)
      }
    }
    return inventory.offers.enumerated().flatMap { o, offer -> [Posting] in
      guard case .months(_, let price) = offer.terms else { return [] }
      return horizon.periods.enumerated().map { t, period in
        Posting(
          site: offer.site, period: period.id, item: "\(offer.server) \(offer.id)", kind: .opex,
          quantity: Double(months[o, t]), unit: "server-month", unitPrice: price.perUnit)
      }
    }
  }
}
