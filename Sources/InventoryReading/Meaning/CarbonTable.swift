import Domain

/// Carbon intensities with every `*` written out, and the policy on emissions.
struct CarbonTable {
  let intensities: [CarbonKey: CarbonIntensity]
  let policy: CarbonPolicy

  init(_ meaning: Meaning, _ desk: inout Desk) {
    policy = Self.policy(meaning, &desk)
    let isGiven = Self.isGiven(meaning)
    intensities = isGiven ? Self.intensities(meaning, &desk) : [:]
    if isGiven || meaning.written.carbon != nil { Self.noteEmbodied(meaning, &desk) }
  }

  /// Whether there is anything to count emissions by.
  static func isGiven(_ meaning: Meaning) -> Bool {
    meaning.records.has(CarbonRecord.self) || meaning.records.has(CarbonSeriesRecord.self)
  }

  private static func policy(_ meaning: Meaning, _ desk: inout Desk) -> CarbonPolicy {
    guard let written = meaning.written.carbon else { return .none }
    if !isGiven(meaning) {
      desk.findings.add(
        .carbonWithoutIntensity, at: written.place,
        "carbon: there is no table 'carbon' to count emissions by",
        hint: "add the table: carbon: carbon.csv")
    }
    return CarbonPolicy(
      basis: written.basis, countsEmbodied: written.countsEmbodied,
      prices: written.price.byPeriod(meaning.times, &desk).mapValues { Price(perUnit: $0) },
      cap: written.cap.map { Emissions($0) },
      periodCaps: written.periodCap.byPeriod(meaning.times, &desk).mapValues { Emissions($0) })
  }

  private static func intensities(_ meaning: Meaning, _ desk: inout Desk) -> [CarbonKey: CarbonIntensity] {
    var notes: [Assumption] = []
    let unit = CarbonSeriesRecord.unit(desk.currencies)
    let figures = SiteFigures<CarbonIntensity>(
      .init(
        one: "carbon intensity", many: "carbon intensities", missing: .missingCarbonIntensity,
        twice: .twoCarbonIntensities),
      meaning, &desk,
      rows: { (record: CarbonRecord) in
        CarbonIntensity(
          location: Quantity(record.intensity ?? 0), market: record.marketIntensity.map { Quantity($0) })
      },
      series: { (series: HourlySeries<CarbonSeriesRecord>) in
        notes = series.contractNotes(unit)
        return series.intensities
      })
    for note in notes { desk.figures.note(note) }
    return figures.values
  }

  /// Embodied carbon that the inventory is silent on counts as none: an assumption wherever carbon is counted.
  private static func noteEmbodied(_ meaning: Meaning, _ desk: inout Desk) {
    func note(_ id: String?, _ embodied: Double?, _ field: Field<Double>, _ table: RecordDeclaration) {
      guard let id, embodied == nil else { return }
      desk.figures.note(
        default: Scalar("0 kgCO2e"), for: field.name, of: FigureNotes.Owner(table: table.name, row: id))
    }
    for record in meaning.records[ServerRecord.self] {
      note(record.id, record.embodiedCarbon, ServerRecord.embodiedCarbon, ServerRecord.declaration)
    }
    for record in meaning.records[RackRecord.self] {
      note(record.id, record.embodiedCarbon, RackRecord.embodiedCarbon, RackRecord.declaration)
    }
    for record in meaning.records[SwitchRecord.self] {
      note(record.id, record.embodiedCarbon, SwitchRecord.embodiedCarbon, SwitchRecord.declaration)
    }
  }
}

extension HourlySeries<CarbonSeriesRecord> {
  fileprivate var intensities: [CarbonKey: CarbonIntensity] {
    var intensities: [CarbonKey: CarbonIntensity] = [:]
    for (site, location) in reductions {
      let market = market(of: site)
      for (cell, mean) in location.means {
        intensities[CarbonKey(site: ID(site), period: cell.period, slice: cell.slice)] = CarbonIntensity(
          location: Quantity(mean), market: market?.means[cell].map { Quantity($0) })
      }
    }
    return intensities
  }

  /// Of sites with supply contracts: what the means of market-based figures are off, and how many hours are without.
  fileprivate func contractNotes(_ unit: String) -> [Assumption] {
    records.sorted { $0.key < $1.key }.flatMap { site, rows -> [Assumption] in
      guard reductions[site] != nil, let market = market(of: site) else { return [] }
      let key = "\(CarbonSeriesRecord.declaration.name)/\(site)"
      let silent = rows.count { $0.marketIntensity == nil }
      let error = error(of: market, rows.count, "market-based figures", key: "\(key)/market_error", unit)
      let grid = Assumption(
        key: "\(key)/\(CarbonSeriesRecord.marketIntensity.name)", value: "the grid's intensity", unit: "",
        basis: .defaulted,
        source: "dcplan's default: the inventory does not say for \(silent) of \(rows.count) hours")
      return silent > 0 ? [error, grid] : [error]
    }
  }

  /// Hours without a contract count at the grid's intensity; nil where no hour has one.
  private func market(of site: String) -> SeriesReduction? {
    guard records[site]?.contains(where: { $0.marketIntensity != nil }) == true else { return nil }
    return reduction(of: site) { $0.marketIntensity ?? $0.intensity }
  }
}
