import Domain

/// Hourly energy prices, reduced to a price for each slice of each period.
struct EnergySeries {
  private(set) var prices: [EnergyPriceKey: Price<KilowattHour>] = [:]
  /// The first row of each site.
  private(set) var firstRows: [String: RowReference] = [:]
  private var records: [String: [EnergySeriesRecord]] = [:]

  init(_ meaning: Meaning, _ desk: inout Desk) {
    sort(meaning, &desk)
    guard !records.isEmpty, meaning.records.isWhole(EnergySeriesRecord.self), !meaning.horizon.slices.isEmpty
    else { return }
    guard let slices = meaning.hourSlices else {
      for (_, row) in firstRows.sorted(by: { $0.key < $1.key }).prefix(1) {
        desk.findings.add(
          .sliceWithoutHours, at: .cell(row, column: EnergySeriesRecord.hour.name),
          "energy_series: the slices do not say which hours they hold",
          hint: "give each slice of the horizon 'hours' instead of a share")
      }
      return
    }
    for (site, records) in records.sorted(by: { $0.key < $1.key }) {
      reduce(records, of: site, slices, meaning, &desk)
    }
  }

  /// Rows by site, each hour once.
  private mutating func sort(_ meaning: Meaning, _ desk: inout Desk) {
    struct Key: Hashable {
      let site: String
      let hour: SeriesHour
    }
    var seen = Overlaps<Key>(of: EnergySeriesRecord.declaration.name)
    for record in meaning.records[EnergySeriesRecord.self] {
      let place = Place.cell(record.row, column: EnergySeriesRecord.site.name)
      guard meaning.siteNames.knows(record.site, at: place, &desk), let site = record.site,
        let hour = record.hour, record.price != nil, seen.hasRoom(for: 1, at: place, &desk),
        seen.add([Key(site: site, hour: hour)], record.row, at: place, &desk)
      else { continue }
      if firstRows[site] == nil { firstRows[site] = record.row }
      records[site, default: []].append(record)
    }
  }

  private mutating func reduce(
    _ records: [EnergySeriesRecord], of site: String, _ slices: HourSlices, _ meaning: Meaning,
    _ desk: inout Desk
  ) {
    let samples = records.compactMap { record in
      record.hour.flatMap { SeriesSample($0, record.price ?? 0, slices, from: meaning.horizon.start) }
    }
    let reduction = SeriesReduction(samples, over: meaning.horizon)
    for (cell, mean) in reduction.means {
      prices[EnergyPriceKey(site: ID(site), period: cell.period, slice: cell.slice)] = Price(perUnit: mean)
    }
    if let row = firstRows[site], let first = reduction.missing.first {
      let more = reduction.missing.count > 1 ? ", and \(reduction.missing.count - 1) more" : ""
      desk.findings.add(
        .seriesTooShort, at: .cell(row, column: EnergySeriesRecord.hour.name),
        "the series of '\(site)' has no hours for period '\(first.period)', slice '\(first.slice)'\(more)",
        hint: "give at least a year of hours")
    }
    note(reduction, records, of: site, slices: meaning.horizon.slices.count, &desk)
  }

  /// How much is lost, and where the series comes from.
  private func note(
    _ reduction: SeriesReduction, _ records: [EnergySeriesRecord], of site: String, slices: Int,
    _ desk: inout Desk
  ) {
    let unit = "\(desk.currencies.exampleCode)/kWh"
    let key = "\(EnergySeriesRecord.declaration.name)/\(site)"
    desk.figures.note(
      Assumption(
        key: "\(key)/error", value: reduction.rootMeanSquare.figure, unit: unit, basis: .estimated,
        source:
          "root mean square error of \(records.count) prices as the means of \(slices) slices a period; the worst "
          + "is off by \(reduction.worst.figure) \(unit); what is paid is exact where power is even within each slice"
      ))
    let mean = records.compactMap(\.price).sorted().reduce(0, +) / Double(records.count)
    for source in Set(records.compactMap(\.source)).sorted() {
      let basis = records.first { $0.source == source }?.basis ?? .stated
      desk.figures.note(
        Assumption(key: "\(key)/mean", value: mean.figure, unit: unit, basis: basis, source: source))
    }
  }
}
