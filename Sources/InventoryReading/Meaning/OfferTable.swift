import Domain

/// The offers, with every `*` written out, each with terms that fit its kind.
struct OfferTable {
  private(set) var offers: [Offer] = []

  init(_ meaning: Meaning, _ energy: EnergyTable, _ desk: inout Desk) {
    let servers = Dictionary(
      meaning.servers.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    var seen = Overlaps<OfferKey>(of: OfferRecord.declaration.name)
    for record in meaning.records[OfferRecord.self] {
      let hasServer = meaning.serverNames.knows(record.server, at: record.place(OfferRecord.server), &desk)
      let sites = Self.sites(of: record, meaning, &desk)
      guard let terms = Self.terms(of: record, meaning.horizon, &desk), hasServer, let sites,
        let server = record.server.flatMap({ servers[$0] }), let name = record.name, let kind = record.kind,
        seen.hasRoom(for: sites.count, at: record.place(OfferRecord.site), &desk)
      else { continue }
      let written = sites.map { site in
        Offer(
          id: ID(name), server: server.id, site: site.id, kind: kind, terms: terms, limit: record.limit,
          availability: record.availability ?? 1)
      }
      guard seen.add(written.map(\.key), record.row, at: record.place(OfferRecord.server), &desk) else {
        continue
      }
      offers += written
      for (offer, site) in zip(written, sites) {
        Self.checkIdle(offer, server, site, meaning, energy, at: record.place(OfferRecord.price), &desk)
      }
    }
    noteUnobtainable(meaning, &desk)
  }

  private static func sites(of record: OfferRecord, _ meaning: Meaning, _ desk: inout Desk) -> [Site]? {
    if record.site == Times.every { return meaning.sites }
    let place = record.place(OfferRecord.site)
    guard meaning.siteNames.knows(record.site, at: place, &desk) else { return nil }
    return meaning.sites.filter { $0.id.name == record.site }
  }

  private static func terms(
    of record: OfferRecord, _ horizon: Horizon, _ desk: inout Desk
  ) -> Offer.Terms? {
    guard let kind = record.kind else { return nil }
    if record.hasAvailability, kind != .spot {
      desk.findings.add(
        .offerTerms, at: record.place(OfferRecord.availability),
        "availability: capacity of the kind '\(kind.rawValue)' is there all the time",
        hint: "leave the cell empty, or make it a 'spot' offer")
    }
    switch kind {
    case .lease, .committed: return months(of: record, kind, horizon, &desk)
    case .onDemand, .spot: return hourly(record, kind, &desk)
    }
  }

  private static func months(
    of record: OfferRecord, _ kind: Offer.Kind, _ horizon: Horizon, _ desk: inout Desk
  ) -> Offer.Terms? {
    let place = record.place(OfferRecord.term)
    guard record.hasTerm else {
      desk.findings.add(
        .offerTerms, at: place, "term: an offer of the kind '\(kind.rawValue)' is for a term",
        hint: "state its months, such as '36 months'")
      return nil
    }
    guard let months = record.termMonths, let price = record.price else { return nil }
    let shortest = horizon.periods.map(\.months).min() ?? 0
    if months < shortest {
      desk.findings.add(
        .shortTerm, at: place,
        "term: \(months) months cover no whole period of the plan, the shortest of which has \(shortest)",
        hint: "plan in shorter periods, or offer a longer term")
    }
    guard price.time == .month else { return reportTime(record, kind, "month", &desk) }
    return .months(months, price: Price(perUnit: price.amount))
  }

  private static func hourly(
    _ record: OfferRecord, _ kind: Offer.Kind, _ desk: inout Desk
  ) -> Offer.Terms? {
    if record.hasTerm {
      desk.findings.add(
        .offerTerms, at: record.place(OfferRecord.term),
        "term: an offer of the kind '\(kind.rawValue)' has none", hint: "leave the cell empty")
    }
    guard let price = record.price else { return nil }
    guard price.time == .hour else { return reportTime(record, kind, "h", &desk) }
    return .hourly(price: Price(perUnit: price.amount))
  }

  private static func reportTime(
    _ record: OfferRecord, _ kind: Offer.Kind, _ unit: String, _ desk: inout Desk
  ) -> Offer.Terms? {
    desk.findings.add(
      .offerTerms, at: record.place(OfferRecord.price),
      "price: an offer of the kind '\(kind.rawValue)' is paid per \(unit)",
      hint: "write it like '2.5 \(desk.currencies.exampleCode)/\(unit)'")
    return nil
  }

  /// A rented server draws its idle power at once. Were that paid for by more than the rent, no number of them
  /// would be enough.
  private static func checkIdle(
    _ offer: Offer, _ server: ServerType, _ site: Site, _ meaning: Meaning, _ energy: EnergyTable,
    at place: Place, _ desk: inout Desk
  ) {
    guard case .hourly(let price) = offer.terms, !server.isSwitchedOffIdle(at: site) else { return }
    for period in meaning.times.periods {
      for slice in meaning.times.slices {
        let key = EnergyPriceKey(site: site.id, period: period, slice: slice)
        let each = energy.prices[key]?.perUnit ?? 0
        let earned = -each * server.idlePower.value * site.idleFactor(at: each, in: slice)
        guard earned > price.perUnit else { continue }
        return desk.findings.add(
          .rentBelowZero, at: place,
          "an idle '\(server.id)' rented at '\(site.id)' earns more by its energy than its rent in period "
            + "'\(period)', slice '\(slice)'", hint: "check the energy price, the idle power and the rent")
      }
    }
  }

  /// A server that can neither be bought nor had in another way, and does not stand anywhere. One that stands is lawfully
  /// supplied no more.
  private func noteUnobtainable(_ meaning: Meaning, _ desk: inout Desk) {
    guard meaning.records.isWhole(OfferRecord.self), meaning.records.isWhole(ExistingRecord.self) else {
      return
    }
    let had = Set(offers.map(\.server)).union(meaning.existing.map(\.server))
    for record in meaning.records[ServerRecord.self] {
      guard let id = record.id, !had.contains(ID(id)) else { continue }
      guard !record.canBeBought else {
        checkSupply(of: ID(id), record, meaning, &desk)
        continue
      }
      desk.findings.add(
        .unobtainableServer, at: record.place(ServerRecord.canBeBought),
        "'\(id)' cannot be bought, is offered nowhere and stands nowhere",
        hint: "add a row to the table 'offers', or leave 'buy' empty")
    }
  }

  /// An order that is larger than every supply is found with the terms of orders; here, a supply of nothing.
  private func checkSupply(
    of id: ID<ServerType>, _ record: ServerRecord, _ meaning: Meaning, _ desk: inout Desk
  ) {
    guard record.supplyLimit == 0, let server = meaning.servers.first(where: { $0.id == id }),
      !meaning.horizon.periods.contains(where: { server.supply(in: $0) != 0 })
    else { return }
    desk.findings.add(
      .neverOrderable, at: record.place(ServerRecord.supplyLimit),
      "'\(id)' can be ordered in no period: its supply is 0; it is offered nowhere and stands nowhere",
      hint: "state a supply, or add a row to the table 'offers'")
  }
}
