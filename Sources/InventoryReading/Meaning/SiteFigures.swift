import Domain

/// A row of a table of figures that every site has in every period and slice.
protocol SiteTimeRecord: TableRecord {
  static var site: Field<String> { get }
  static var period: Field<String> { get }
  static var slice: Field<String> { get }

  var site: String? { get }
  var period: String? { get }
  var slice: String? { get }
}

/// Figures that every site has in every period and slice: from rows, with every `*` written out, or from a series by
/// the hour in their stead.
struct SiteFigures<Value> {
  /// What the figures are called, and the rules that they break.
  struct Terms: Sendable {
    /// `energy price` and `energy prices`.
    let one, many: String
    /// A site without one somewhere, and one with both rows and a series.
    let missing, twice: Rule
  }

  private(set) var values: [SiteTimeKey: Value] = [:]
  /// The file that names them, for findings about all of them; nil where not everything was understood.
  private(set) var path: String?
  private let terms: Terms

  init<Record: SiteTimeRecord, Series: SeriesRecord>(
    _ terms: Terms, _ meaning: Meaning, _ desk: inout Desk, rows value: (Record) -> Value,
    series means: (HourlySeries<Series>) -> [SiteTimeKey: Value]
  ) {
    self.terms = terms
    let earlierErrors = desk.findings.errorCount
    var seen = Overlaps<SiteTimeKey>(of: Record.declaration.name)
    for record in meaning.records[Record.self] {
      let figure = value(record)
      for key in Self.keys(of: record, meaning, &seen, &desk) { values[key] = figure }
    }
    let series = HourlySeries<Series>(meaning, &desk)
    reportTwice(Record.declaration.name, series, &desk)
    values.merge(means(series)) { written, _ in written }
    // After a faulty row, what is missing may only be what was not understood.
    guard desk.findings.errorCount == earlierErrors, meaning.records.isWhole(Record.self),
      meaning.records[Series.self].allSatisfy({ $0.hour != nil && $0.figure != nil })
    else { return }
    let tables = [Record.declaration, Series.declaration].map(\.name)
    path = tables.compactMap { meaning.written.tables.byTable[$0]?.first?.value }.first
    checkWhole(meaning, &desk)
  }

  /// What a row is about; nothing where that is not clear, which was reported.
  private static func keys<Record: SiteTimeRecord>(
    of record: Record, _ meaning: Meaning, _ seen: inout Overlaps<SiteTimeKey>, _ desk: inout Desk
  ) -> [SiteTimeKey] {
    let hasSite = meaning.siteNames.knows(record.site, at: record.place(Record.site), &desk)
    let periods = meaning.times.periods(record.period, at: record.place(Record.period), &desk)
    let slices = meaning.times.slices(record.slice, at: record.place(Record.slice), &desk)
    guard hasSite, let site = record.site, let periods, let slices,
      seen.hasRoom(for: periods.count * slices.count, at: record.place(Record.period), &desk)
    else { return [] }
    let keys = periods.flatMap { period in
      slices.map { SiteTimeKey(site: ID(site), period: period, slice: $0) }
    }
    return seen.add(keys, record.row, at: record.place(Record.site), &desk) ? keys : []
  }

  private func reportTwice<Series: SeriesRecord>(
    _ table: String, _ series: HourlySeries<Series>, _ desk: inout Desk
  ) {
    let known = Set(values.keys.map(\.site))
    for (site, row) in series.firstRows.sorted(by: { $0.key < $1.key }) where known.contains(ID(site)) {
      desk.findings.add(
        terms.twice, at: .cell(row, column: Series.site.name),
        "site '\(site)' has \(terms.many) in the table '\(table)' too", hint: "give it one or the other")
    }
  }

  private func checkWhole(_ meaning: Meaning, _ desk: inout Desk) {
    guard let path else { return }
    for site in meaning.sites {
      var (missing, first) = (0, "")
      for period in meaning.times.periods {
        for slice in meaning.times.slices
        where values[SiteTimeKey(site: site.id, period: period, slice: slice)] == nil {
          if missing == 0 { first = "period '\(period)', slice '\(slice)'" }
          missing += 1
        }
      }
      guard missing > 0 else { continue }
      let more = missing == 1 ? "" : ", and \(missing - 1) more"
      desk.findings.add(
        terms.missing, at: .file(path), "site '\(site.id)' has no \(terms.one) for \(first)\(more)",
        hint: "'*' stands for every period or slice")
    }
  }
}
