import Domain

/// Servers rented by the hour, paid for the hours of their slice.
///
/// Σ slices servers × hours × price per hour.
struct ServerRent: LedgerTerm {
  let name = "server-rent"
  let component = CostComponent.cluster

  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting] {
    let periods = inventory.horizon.periods
    var hours = Grid(0.0, inventory.offers.count, periods.count)
    for rental in fleet.placed.rentals {
      hours[rental.offer, rental.period] += rental.servers * fleet.hours[rental.period, rental.slice].value
    }
    return inventory.offers.enumerated().flatMap { o, offer -> [Posting] in
      guard case .hourly(let price) = offer.terms else { return [] }
      return periods.enumerated().map { t, period in
        Posting(
          site: offer.site, period: period.id, item: "\(offer.server) \(offer.id)", kind: .opex,
          quantity: hours[o, t], unit: "server-hour", unitPrice: price.perUnit)
      }
    }
  }
}
