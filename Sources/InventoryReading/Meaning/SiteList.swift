import Domain

/// The sites; their racks are known only when it is known which servers stand there.
struct SiteList: Sendable {
  private(set) var names: Names
  private var records: [SiteRecord] = []
  private var opensFrom: [String: ID<Period>] = [:]

  init(_ written: EntityList<SiteRecord>, _ racks: RackCatalogue, _ times: Times, _ desk: inout Desk) {
    names = Names(
      "site", unknown: .unknownSite, isWhole: written.isWhole && written.items.allSatisfy { $0.id != nil })
    for record in written.items {
      for entry in record.existingRacks ?? [] {
        _ = racks.names.knows(entry.rack.value, at: entry.rack.place, &desk)
      }
      guard let id = record.id, names.declare(id.value, at: id.place, &desk) else { continue }
      records.append(record)
      guard let period = record.opensFrom, period.value != Times.every else {
        if let period = record.opensFrom {
          desk.findings.add(.unknownPeriod, at: period.place, "opens_from: a site opens in one period")
        }
        continue
      }
      opensFrom[id.value] = times.periods(period.value, at: period.place, &desk)?.first
    }
  }

  /// Whether the site is open from the start; nil when that is not known.
  func isExisting(_ id: String) -> Bool? { records.first { $0.id?.value == id }?.isExisting }

  func sites(
    _ fleet: ExistingFleet, _ network: ExistingNetwork, _ storage: StandingStorage, _ standing: StandingRacks,
    _ charges: DemandCharges, _ facilities: Facilities, _ horizon: Horizon, _ desk: inout Desk
  ) -> [Site] {
    records.compactMap { record in
      guard let id = record.id?.value else { return nil }
      return Site(
        id: ID(id), name: record.name ?? id, isExisting: record.isExisting ?? true,
        mayBeLost: record.mayBeLost, openingCost: record.openingCost ?? .zero,
        opensFrom: opensFrom[id] ?? horizon.periods.first?.id ?? ID(""),
        fixedCost: Price(perUnit: record.fixedCost ?? 0), space: record.space.map { Area($0) },
        powerFeed: record.powerFeed.map { Power($0) },
        pue: facilities.usesOwn(id) ? facilities.own(record, &desk) : record.pue?.value ?? 1,
        demandCharge: record.demandCharge.map { Price(perUnit: $0) },
        existingRacks: existingRacks(
          record, id, storage.stands(at: ID(id)) ? "servers and storage" : "servers",
          fleet.racksFilled(
            at: ID(id), standing, horizon, beside: storage, network.counts(at: ID(id))), &desk),
        tariff: TariffReading(
          site: id, isExisting: record.isExisting ?? true, record: record.tariff, charges: charges
        ).tariff(&desk),
        facility: facilities.facility(of: record, id, &desk))
    }
  }

  private func existingRacks(
    _ record: SiteRecord, _ id: String, _ equipment: String, _ filled: [ID<RackType>: Int], _ desk: inout Desk
  ) -> [ID<RackType>: Int] {
    guard let written = record.existingRacks else {
      for (rack, count) in filled {
        desk.figures.note(
          default: "\(count)", unit: "racks", key: "sites/\(id)/existing_racks/\(rack)",
          because: "dcplan's default: as many as the existing \(equipment) fill")
      }
      return filled
    }
    if record.isExisting == false {
      desk.findings.add(
        .existingAtCandidate, at: record.existingRacksPlace,
        "existing_racks: racks stand at '\(id)', which is only a candidate", hint: "make its state 'existing'"
      )
    }
    let standing = Dictionary(
      written.map { (ID<RackType>($0.rack.value), $0.count) }, uniquingKeysWith: { first, _ in first })
    for (rack, count) in filled.sorted(by: { $0.key < $1.key }) where standing[rack, default: 0] < count {
      desk.findings.add(
        .tooFewRacks, at: record.existingRacksPlace,
        "the existing \(equipment) of '\(id)' fill \(count) racks '\(rack)', but \(standing[rack, default: 0]) stand there"
      )
    }
    return standing.filter { $0.value > 0 }
  }
}
