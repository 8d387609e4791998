import Domain

/// No more servers of an offer are had at once than it has, and every lease and rental is of an offer there is.
///
/// Σ leases in force, or the most rented in any slice ≤ limit, per (offer, period).
struct OfferLimit: LimitCheck {
  let name = "offer-limit"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    let periods = inventory.horizon.periods
    let had = had(inventory, fleet)
    return periods.indices.flatMap { t in
      inventory.offers.enumerated().compactMap { o, offer in
        offer.limit.map {
          LimitUse(
            subject: offer.key.label, period: periods[t].id, used: had[o, t], limit: Double($0),
            unit: "servers", step: offer.termMonths == nil ? 0 : 1)
        }
      }
    }
  }

  /// Servers by (offer, period).
  private func had(_ inventory: Inventory, _ fleet: Fleet) -> Grid<Double> {
    let horizon = inventory.horizon
    var had = Grid(0.0, inventory.offers.count, horizon.periods.count)
    for lease in fleet.placed.leases {
      let offer = inventory.offers[lease.offer]
      for t in horizon.periods.indices where horizon.covers(t, lease, of: offer) {
        had[lease.offer, t] += Double(lease.count)
      }
    }
    for rental in fleet.placed.rentals {
      had[rental.offer, rental.period] = max(had[rental.offer, rental.period], rental.servers)
    }
    return had
  }

  func faults(_ inventory: Inventory, _ decisions: Decisions) -> [String] {
    let places = Places(inventory)
    return decisions.leases.compactMap { fault(of: $0, $1, inventory, places) }
      + decisions.rented.compactMap { fault(of: $0, $1, inventory, places) }
  }

  private func fault(
    of key: LeaseKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let lease = "lease of \(count) '\(key.offer.label)' from \(key.period)"
    guard let offer = places.offers[key.offer] else { return "\(lease) names an unknown offer" }
    if places.periods[key.period] == nil { return "\(lease) names an unknown period" }
    if inventory.offers[offer].termMonths == nil { return "\(lease) is of an offer by the hour" }
    return countFault(count).map { "\(lease) \($0)" }
  }

  private func fault(
    of key: RentKey, _ servers: Double, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let rental = "rental of \(servers.figure) '\(key.offer.label)' in \(key.period) '\(key.slice)'"
    guard let offer = places.offers[key.offer] else { return "\(rental) names an unknown offer" }
    if places.periods[key.period] == nil { return "\(rental) names an unknown period" }
    if places.slices[key.slice] == nil { return "\(rental) names an unknown slice" }
    if inventory.offers[offer].termMonths != nil { return "\(rental) is of an offer for a term" }
    return servers.isFinite && servers >= 0 ? nil : "\(rental) is no number of servers"
  }

  func sentence(on use: LimitUse) -> String {
    "offer '\(use.subject)' is used for \(use.used.figure) servers of its \(use.limit.figure) in \(use.time)"
  }
}
