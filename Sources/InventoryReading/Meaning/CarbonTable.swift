import Domain

/// Carbon intensities with every `*` written out, and the policy on emissions.
struct CarbonTable {
  private(set) var intensities: [CarbonKey: CarbonIntensity] = [:]
  let policy: CarbonPolicy

  init(_ meaning: Meaning, _ desk: inout Desk) {
    policy = Self.policy(meaning, &desk)
    let isGiven = Self.isGiven(meaning)
    if isGiven { readTable(meaning, &desk) }
    if isGiven || meaning.written.carbon != nil { Self.noteEmbodied(meaning, &desk) }
  }

  private static func isGiven(_ meaning: Meaning) -> Bool {
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

  private mutating func readTable(_ meaning: Meaning, _ desk: inout Desk) {
    var seen = Overlaps<CarbonKey>(of: CarbonRecord.declaration.name)
    let earlierErrors = desk.findings.errorCount
    for record in meaning.records[CarbonRecord.self] { read(record, meaning, &seen, &desk) }
    add(CarbonSeries(meaning, &desk), &desk)
    // After a faulty row, what is missing may only be what was not understood.
    guard desk.findings.errorCount == earlierErrors, meaning.records.isWhole(CarbonRecord.self) else {
      return
    }
    checkWhole(meaning, &desk)
  }

  private mutating func add(_ series: CarbonSeries, _ desk: inout Desk) {
    let known = Set(intensities.keys.map(\.site))
    for (site, row) in series.firstRows.sorted(by: { $0.key < $1.key }) where known.contains(ID(site)) {
      desk.findings.add(
        .twoCarbonIntensities, at: .cell(row, column: CarbonSeriesRecord.site.name),
        "site '\(site)' has carbon intensities in the table 'carbon' too", hint: "give it one or the other")
    }
    intensities.merge(series.intensities) { written, _ in written }
  }

  private mutating func read(
    _ record: CarbonRecord, _ meaning: Meaning, _ seen: inout Overlaps<CarbonKey>, _ desk: inout Desk
  ) {
    func place(_ field: String) -> Place { .cell(record.row, column: field) }
    let hasSite = meaning.siteNames.knows(record.site, at: place(CarbonRecord.site.name), &desk)
    let periods = meaning.times.periods(record.period, at: place(CarbonRecord.period.name), &desk)
    let slices = meaning.times.slices(record.slice, at: place(CarbonRecord.slice.name), &desk)
    guard hasSite, let site = record.site, let periods, let slices,
      seen.hasRoom(for: periods.count * slices.count, at: place(CarbonRecord.period.name), &desk)
    else { return }
    let keys = periods.flatMap { period in
      slices.map { CarbonKey(site: ID(site), period: period, slice: $0) }
    }
    guard seen.add(keys, record.row, at: place(CarbonRecord.site.name), &desk) else { return }
    let intensity = CarbonIntensity(
      location: Quantity(record.intensity ?? 0), market: record.marketIntensity.map { Quantity($0) })
    for key in keys { intensities[key] = intensity }
  }

  private func checkWhole(_ meaning: Meaning, _ desk: inout Desk) {
    let tables = [CarbonRecord.declaration, CarbonSeriesRecord.declaration].map(\.name)
    guard let path = tables.compactMap({ meaning.written.tables.byTable[$0]?.first?.value }).first else {
      return
    }
    for site in meaning.sites {
      let missing = meaning.times.periods.flatMap { period in
        meaning.times.slices.map { CarbonKey(site: site.id, period: period, slice: $0) }
      }.filter { intensities[$0] == nil }
      guard let first = missing.first else { continue }
      let more = missing.count == 1 ? "" : ", and \(missing.count - 1) more"
      desk.findings.add(
        .missingCarbonIntensity, at: .file(path),
        "site '\(site.id)' has no carbon intensity for period '\(first.period)', slice '\(first.slice)'\(more)",
        hint: "'*' stands for every period or slice")
    }
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
