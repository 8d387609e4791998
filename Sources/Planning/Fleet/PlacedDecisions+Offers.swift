import Domain

/// Leases and rentals at their positions.
extension PlacedDecisions {
  struct Lease: Sendable {
    let offer, period, count: Int
  }
  struct Rental: Sendable {
    let offer, period, slice: Int
    /// On the average of the slice.
    let servers: Double
  }

  static func leases(_ decisions: Decisions, _ inventory: Inventory, _ places: Places) -> [Lease] {
    decisions.leases.compactMap { key, count in
      guard let offer = places.offers[key.offer], let period = places.periods[key.period],
        inventory.offers[offer].termMonths != nil, (1...Decisions.mostPerOrder).contains(count)
      else { return nil }
      return Lease(offer: offer, period: period, count: count)
    }.sorted { ($0.offer, $0.period) < ($1.offer, $1.period) }
  }

  static func rentals(_ decisions: Decisions, _ inventory: Inventory, _ places: Places) -> [Rental] {
    decisions.rented.compactMap { key, servers in
      guard let offer = places.offers[key.offer], let period = places.periods[key.period],
        let slice = places.slices[key.slice], inventory.offers[offer].termMonths == nil, servers.isFinite,
        servers >= 0
      else { return nil }
      return Rental(offer: offer, period: period, slice: slice, servers: servers)
    }.sorted { ($0.offer, $0.period, $0.slice) < ($1.offer, $1.period, $1.slice) }
  }
}
