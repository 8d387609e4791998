import Domain

/// What to rent by the hour, by period, then site, server type, offer and slice.
struct RentalLines {
  let lines: [RentalLine]

  init(_ inventory: Inventory, _ fleet: Fleet) {
    lines = fleet.placed.rentals.filter { $0.servers > 0 }
      .sorted { ($0.period, $0.offer, $0.slice) < ($1.period, $1.offer, $1.slice) }
      .compactMap { Self.line($0, inventory, fleet) }
  }

  private static func line(
    _ rental: PlacedDecisions.Rental, _ inventory: Inventory, _ fleet: Fleet
  ) -> RentalLine? {
    let (horizon, offer) = (inventory.horizon, inventory.offers[rental.offer])
    guard case .hourly(let price) = offer.terms else { return nil }
    let hours = fleet.hours[rental.period, rental.slice]
    return RentalLine(
      period: horizon.periods[rental.period].id, slice: horizon.slices[rental.slice].id, site: offer.site,
      server: offer.server, offer: offer.id, kind: offer.kind, servers: rental.servers, hours: hours.value,
      hourlyPrice: price.perUnit, amount: Money(rounding: rental.servers * hours.value * price.perUnit))
  }

  static let section = Section<RentalLine>(
    name: "rentals", key: { "\($0.key.offer.label) \($0.period) \($0.slice)" },
    fields: [
      .init("kind") { .exact($0.kind.rawValue) },
      .init("servers") { .number($0.servers) },
      .init("hours") { .number($0.hours) },
      .init("price") { .number($0.hourlyPrice) },
      .init("amount") { .money($0.amount) },
    ])
}
