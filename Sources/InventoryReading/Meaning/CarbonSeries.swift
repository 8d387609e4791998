import Domain

/// Hourly carbon intensities, reduced to one for each slice of each period.
struct CarbonSeries {
  private(set) var intensities: [CarbonKey: CarbonIntensity] = [:]
  /// The first row of each site.
  private(set) var firstRows: [String: RowReference] = [:]
  private var records: [String: [CarbonSeriesRecord]] = [:]

  init(_ meaning: Meaning, _ desk: inout Desk) {
    sort(meaning, &desk)
    guard !records.isEmpty, meaning.records.isWhole(CarbonSeriesRecord.self), !meaning.horizon.slices.isEmpty
    else { return }
    guard let slices = meaning.hourSlices else {
      guard let first = firstRows.min(by: { $0.key < $1.key }) else { return }
      desk.findings.add(
        .sliceWithoutHours, at: .cell(first.value, column: CarbonSeriesRecord.hour.name),
        "carbon_series: the slices do not say which hours they hold",
        hint: "give each slice of the horizon 'hours' instead of a share")
      return
    }
    for (site, records) in records.sorted(by: { $0.key < $1.key }) {
      reduce(records, of: site, slices, meaning.horizon, &desk)
    }
  }

  /// Rows by site, each hour once.
  private mutating func sort(_ meaning: Meaning, _ desk: inout Desk) {
    struct Key: Hashable {
      let site: String
      let hour: SeriesHour
    }
    var seen = Overlaps<Key>(of: CarbonSeriesRecord.declaration.name)
    for record in meaning.records[CarbonSeriesRecord.self] {
      let place = Place.cell(record.row, column: CarbonSeriesRecord.site.name)
      guard meaning.siteNames.knows(record.site, at: place, &desk), let site = record.site,
        let hour = record.hour, record.intensity != nil, seen.hasRoom(for: 1, at: place, &desk),
        seen.add([Key(site: site, hour: hour)], record.row, at: place, &desk)
      else { continue }
      if firstRows[site] == nil { firstRows[site] = record.row }
      records[site, default: []].append(record)
    }
  }

  /// Hours without a contract count at the grid's intensity in the market-based mean.
  private mutating func reduce(
    _ records: [CarbonSeriesRecord], of site: String, _ slices: HourSlices, _ horizon: Horizon,
    _ desk: inout Desk
  ) {
    func reduction(_ value: (CarbonSeriesRecord) -> Double?) -> SeriesReduction {
      SeriesReduction(
        records.compactMap { record in
          record.hour.flatMap { SeriesSample($0, value(record) ?? 0, slices, from: horizon.start) }
        }, over: horizon)
    }
    let location = reduction(\.intensity)
    let hasContracts = records.contains { $0.marketIntensity != nil }
    let market = hasContracts ? reduction { $0.marketIntensity ?? $0.intensity } : nil
    for (cell, mean) in location.means {
      intensities[CarbonKey(site: ID(site), period: cell.period, slice: cell.slice)] = CarbonIntensity(
        location: Quantity(mean), market: market?.means[cell].map { Quantity($0) })
    }
    report(location, of: site, &desk)
    note(location, records, of: site, &desk)
  }

  private func report(_ reduction: SeriesReduction, of site: String, _ desk: inout Desk) {
    guard let row = firstRows[site], let first = reduction.missing.first else { return }
    let more = reduction.missing.count > 1 ? ", and \(reduction.missing.count - 1) more" : ""
    desk.findings.add(
      .seriesTooShort, at: .cell(row, column: CarbonSeriesRecord.hour.name),
      "the series of '\(site)' has no hours for period '\(first.period)', slice '\(first.slice)'\(more)",
      hint: "give at least a year of hours")
  }

  /// How much is lost, and where the series comes from.
  private func note(
    _ reduction: SeriesReduction, _ records: [CarbonSeriesRecord], of site: String, _ desk: inout Desk
  ) {
    let (unit, key) = ("kgCO2e/kWh", "\(CarbonSeriesRecord.declaration.name)/\(site)")
    desk.figures.note(
      Assumption(
        key: "\(key)/error", value: reduction.rootMeanSquare.figure, unit: unit, basis: .estimated,
        source:
          "root mean square error of \(records.count) location-based figures as the means of slices; the worst is "
          + "off by \(reduction.worst.figure) \(unit); what is counted is exact where power is even within each slice"
      ))
    let mean = records.compactMap(\.intensity).sorted().reduce(0, +) / Double(records.count)
    for source in Set(records.compactMap(\.source)).sorted() {
      let basis = records.first { $0.source == source }?.basis ?? .stated
      desk.figures.note(
        Assumption(key: "\(key)/mean", value: mean.figure, unit: unit, basis: basis, source: source))
    }
  }
}
