import Domain

/// A row of a table that gives figures of a site by the hour.
protocol SeriesRecord: TableRecord {
  static var site: Field<String> { get }
  static var hour: Field<SeriesHour> { get }
  static var words: SeriesWords { get }
  /// The unit of `figure`.
  static func unit(_ currencies: Currencies) -> String

  var site: String? { get }
  var hour: SeriesHour? { get }
  var figure: Double? { get }
  var source: String? { get }
  var basis: Assumption.Basis? { get }
}

/// What a plan says of the figures of a series, and of what is reckoned with them.
struct SeriesWords: Sendable {
  /// `prices`.
  let figures: String
  /// `what is paid`.
  let sum: String
}

/// Figures by the hour, reduced to one for each slice of each period.
struct HourlySeries<Record: SeriesRecord> {
  /// What became of the figures of each site.
  private(set) var reductions: [String: SeriesReduction] = [:]
  /// The rows of each site, each hour once.
  private(set) var records: [String: [Record]] = [:]
  /// The first row of each site.
  private(set) var firstRows: [String: RowReference] = [:]
  private let horizon: Horizon
  private let slices: HourSlices?

  init(_ meaning: Meaning, _ desk: inout Desk) {
    (horizon, slices) = (meaning.horizon, meaning.hourSlices)
    sort(meaning, &desk)
    guard !records.isEmpty, meaning.records.isWhole(Record.self), !horizon.slices.isEmpty else { return }
    guard slices != nil else {
      reportSlices(&desk)
      return
    }
    for (site, rows) in records.sorted(by: { $0.key < $1.key }) {
      guard let reduction = reduction(of: site, { $0.figure }) else { continue }
      reductions[site] = reduction
      report(reduction, of: site, &desk)
      note(reduction, rows, of: site, &desk)
    }
  }

  /// The means that stand for any figure of a site's rows; nil where it has no rows.
  func reduction(of site: String, _ value: (Record) -> Double?) -> SeriesReduction? {
    guard let slices, let rows = records[site] else { return nil }
    let samples = rows.compactMap { record in
      record.hour.flatMap { SeriesSample($0, value(record) ?? 0, slices, from: horizon.start) }
    }
    return SeriesReduction(samples, over: horizon)
  }

  private struct Written: Hashable {
    let site: String
    let date: CivilDate
    let hour: Int
    let rest: String
  }

  /// The same for hours since the plan's start and for dates.
  private func written(_ hour: SeriesHour, at site: String) -> Written {
    Written(site: site, date: hour.date(from: horizon.start), hour: hour.hour, rest: hour.rest)
  }

  private mutating func sort(_ meaning: Meaning, _ desk: inout Desk) {
    var seen = Overlaps<Written>(of: Record.declaration.name)
    for record in meaning.records[Record.self] {
      let place = record.place(Record.site)
      guard meaning.siteNames.knows(record.site, at: place, &desk), let site = record.site,
        let hour = record.hour, record.figure != nil, seen.hasRoom(for: 1, at: place, &desk),
        seen.add([written(hour, at: site)], record.row, at: place, &desk)
      else { continue }
      if firstRows[site] == nil { firstRows[site] = record.row }
      records[site, default: []].append(record)
    }
  }

  private func reportSlices(_ desk: inout Desk) {
    guard let first = firstRows.min(by: { $0.key < $1.key })?.value else { return }
    desk.findings.add(
      .sliceWithoutHours, at: .cell(first, column: Record.hour.name),
      "\(Record.declaration.name): the slices do not say which hours they hold",
      hint: "give each slice of the horizon 'hours' instead of a share")
  }

  private func report(_ reduction: SeriesReduction, of site: String, _ desk: inout Desk) {
    guard let row = firstRows[site], let first = reduction.missing.first else { return }
    let more = reduction.missing.count > 1 ? ", and \(reduction.missing.count - 1) more" : ""
    desk.findings.add(
      .seriesTooShort, at: .cell(row, column: Record.hour.name),
      "the series of '\(site)' has no hours for period '\(first.period)', slice '\(first.slice)'\(more)",
      hint: "give at least a year of hours")
  }

  /// How far the means are off from the figures that they stand for.
  func error(
    of reduction: SeriesReduction, _ count: Int, _ figures: String, key: String, _ unit: String
  ) -> Assumption {
    Assumption(
      key: key, value: reduction.rootMeanSquare.figure, unit: unit, basis: .estimated,
      source:
        "root mean square error of \(count) \(figures) as the means of \(horizon.slices.count) slices a period; the "
        + "worst is off by \(reduction.worst.figure) \(unit); \(Record.words.sum) is exact where power is even within "
        + "each slice")
  }

  /// How much is lost, and where the series comes from.
  private func note(
    _ reduction: SeriesReduction, _ rows: [Record], of site: String, _ desk: inout Desk
  ) {
    let (unit, key) = (Record.unit(desk.currencies), "\(Record.declaration.name)/\(site)")
    desk.figures.note(error(of: reduction, rows.count, Record.words.figures, key: "\(key)/error", unit))
    for (source, rows) in Dictionary(grouping: rows, by: { $0.source ?? "" }).sorted(by: { $0.key < $1.key })
    where !source.isEmpty {
      let mean = rows.compactMap(\.figure).sorted().reduce(0, +) / Double(rows.count)
      let basis = rows.first?.basis ?? .stated
      desk.figures.note(
        Assumption(key: "\(key)/mean", value: mean.figure, unit: unit, basis: basis, source: source))
    }
  }
}
