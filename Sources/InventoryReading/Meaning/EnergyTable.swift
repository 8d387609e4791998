import Domain

/// Energy prices, with every `*` written out.
struct EnergyTable {
  private(set) var prices: [EnergyPriceKey: Price<KilowattHour>] = [:]

  init(_ meaning: Meaning, _ desk: inout Desk) {
    guard meaning.records.has(EnergyRecord.self) || meaning.records.has(EnergySeriesRecord.self) else {
      desk.figures.note(
        default: "0", unit: "\(desk.currencies.exampleCode)/kWh", key: "energy",
        because: "the inventory has no energy prices: energy costs nothing")
      return
    }
    var seen = Overlaps<EnergyPriceKey>(of: EnergyRecord.declaration.name)
    let earlierErrors = desk.findings.errorCount
    for record in meaning.records[EnergyRecord.self] { read(record, meaning, &seen, &desk) }
    add(EnergySeries(meaning, &desk), &desk)
    // After a faulty row, what is missing may only be what was not understood.
    let isWhole = desk.findings.errorCount == earlierErrors
    guard isWhole, meaning.records.isWhole(EnergyRecord.self), let path = Self.path(meaning) else { return }
    checkWhole(meaning, path, &desk)
    checkMeans(meaning, path, &desk)
  }

  /// The file that what is missing is missing from.
  private static func path(_ meaning: Meaning) -> String? {
    let tables = [EnergyRecord.declaration, EnergySeriesRecord.declaration].map(\.name)
    return tables.compactMap { meaning.written.tables.byTable[$0]?.first?.value }.first
  }

  private mutating func add(_ series: EnergySeries, _ desk: inout Desk) {
    let priced = Set(prices.keys.map(\.site))
    for (site, row) in series.firstRows.sorted(by: { $0.key < $1.key }) where priced.contains(ID(site)) {
      desk.findings.add(
        .twoEnergyPrices, at: .cell(row, column: EnergySeriesRecord.site.name),
        "site '\(site)' has energy prices in the table 'energy' too", hint: "give it one or the other")
    }
    prices.merge(series.prices) { written, _ in written }
  }

  private mutating func read(
    _ record: EnergyRecord, _ meaning: Meaning, _ seen: inout Overlaps<EnergyPriceKey>, _ desk: inout Desk
  ) {
    func place(_ field: String) -> Place { .cell(record.row, column: field) }
    let hasSite = meaning.siteNames.knows(record.site, at: place(EnergyRecord.site.name), &desk)
    let periods = meaning.times.periods(record.period, at: place(EnergyRecord.period.name), &desk)
    let slices = meaning.times.slices(record.slice, at: place(EnergyRecord.slice.name), &desk)
    guard hasSite, let site = record.site, let periods, let slices,
      seen.hasRoom(for: periods.count * slices.count, at: place(EnergyRecord.period.name), &desk)
    else { return }
    let keys = periods.flatMap { period in
      slices.map { EnergyPriceKey(site: ID(site), period: period, slice: $0) }
    }
    guard seen.add(keys, record.row, at: place(EnergyRecord.site.name), &desk) else { return }
    for key in keys { prices[key] = Price(perUnit: record.price ?? 0) }
  }

  private func checkWhole(_ meaning: Meaning, _ path: String, _ desk: inout Desk) {
    for site in meaning.sites {
      var (missing, first) = (0, "")
      for period in meaning.times.periods {
        for slice in meaning.times.slices
        where prices[EnergyPriceKey(site: site.id, period: period, slice: slice)] == nil {
          if missing == 0 { first = "period '\(period)', slice '\(slice)'" }
          missing += 1
        }
      }
      guard missing > 0 else { continue }
      let more = missing == 1 ? "" : ", and \(missing - 1) more"
      desk.findings.add(
        .missingEnergyPrice, at: .file(path), "site '\(site.id)' has no energy price for \(first)\(more)",
        hint: "'*' stands for every period or slice")
    }
  }

  /// An idle server draws its power in every slice. Were it paid for that, no number of servers would be enough.
  private func checkMeans(_ meaning: Meaning, _ path: String, _ desk: inout Desk) {
    for site in meaning.sites {
      for period in meaning.times.periods {
        let costs = meaning.horizon.slices.map { slice in
          let key = EnergyPriceKey(site: site.id, period: period, slice: slice.id)
          let price = prices[key]?.perUnit ?? 0
          return slice.share * price * site.idleFactor(at: price, in: slice.id)
        }
        let sum = costs.reduce(0, +)
        guard sum < -Self.roundingShare * (costs.map(abs).max() ?? 0) else { continue }
        let mean = sum / site.pue
        desk.findings.add(
          .negativeMeanEnergyPrice, at: .file(path),
          "site '\(site.id)' has a mean energy price of \(mean.figure) \(desk.currencies.exampleCode)/kWh over "
            + "period '\(period)', for which idle servers would earn money",
          hint:
            "single slices may have a negative price; weighted by their shares, the prices may not be below 0"
        )
      }
    }
  }

  /// What adding up leaves of prices that cancel out, as a share of the largest.
  private static let roundingShare = 1e-12
}

extension Site {
  /// Facility power that one more kW of idle servers draws: with a curve of PUE, the least where power costs and the
  /// most where it earns.
  func idleFactor(at price: Double, in slice: ID<Slice>) -> Double {
    guard let curve = facility.pueCurve, let last = curve.points.last else { return pue(in: slice) }
    let slopes = curve.line(to: last.itPower).segments.map(\.slope)
    return (price < 0 ? slopes.max() : slopes.min()) ?? 1
  }
}
