import Domain

/// What to take for a term, by period, then site, server type and offer.
struct LeaseLines {
  let lines: [LeaseLine]

  init(_ inventory: Inventory, _ fleet: Fleet) {
    lines = fleet.placed.leases.sorted { ($0.period, $0.offer) < ($1.period, $1.offer) }
      .compactMap { Self.line($0, inventory) }
  }

  private static func line(_ lease: PlacedDecisions.Lease, _ inventory: Inventory) -> LeaseLine? {
    let (horizon, offer) = (inventory.horizon, inventory.offers[lease.offer])
    let start = horizon.periods[lease.period]
    guard case .months(let months, let price) = offer.terms else { return nil }
    let owed = horizon.monthsOwed(from: start, months: months)
    let each = price.perUnit * Double(lease.count)
    return LeaseLine(
      period: start.id, site: offer.site, server: offer.server, offer: offer.id, kind: offer.kind,
      count: lease.count, termMonths: months, monthlyPrice: price.perUnit, startDate: start.start,
      endDate: start.start.adding(months: months), amount: Money(rounding: each * Double(months)),
      owedAfterHorizon: Money(rounding: each * Double(owed)))
  }

  static let section = Section<LeaseLine>(
    name: "leases", key: { "\($0.key.offer.label) \($0.period)" },
    fields: [
      .init("kind") { .exact($0.kind.rawValue) },
      .init("count") { .count($0.count) },
      .init("term") { .count($0.termMonths) },
      .init("price") { .number($0.monthlyPrice) },
      .init("start") { .exact($0.startDate.text) },
      .init("end") { .exact($0.endDate.text) },
      .init("amount") { .money($0.amount) },
      .init("amount owed after the horizon") { .money($0.owedAfterHorizon) },
    ])
}
