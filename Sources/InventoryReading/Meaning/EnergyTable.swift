import Domain

/// Energy prices, with every `*` written out.
struct EnergyTable {
  let prices: [EnergyPriceKey: Price<KilowattHour>]

  init(_ meaning: Meaning, _ desk: inout Desk) {
    guard meaning.records.has(EnergyRecord.self) || meaning.records.has(EnergySeriesRecord.self) else {
      prices = [:]
      desk.figures.note(
        default: "0", unit: "\(desk.currencies.exampleCode)/kWh", key: "energy",
        because: "the inventory has no energy prices: energy costs nothing")
      return
    }
    let figures = SiteFigures<Price<KilowattHour>>(
      .init(
        one: "energy price", many: "energy prices", missing: .missingEnergyPrice, twice: .twoEnergyPrices),
      meaning, &desk, rows: { (record: EnergyRecord) in Price(perUnit: record.price ?? 0) },
      series: { (series: HourlySeries<EnergySeriesRecord>) in series.prices })
    prices = figures.values
    if let path = figures.path { checkMeans(meaning, path, &desk) }
  }

  /// An idle server draws its power in every slice. Were it paid for that, no number of servers would be enough.
  private func checkMeans(_ meaning: Meaning, _ path: String, _ desk: inout Desk) {
    for site in meaning.sites {
      for period in meaning.times.periods {
        let parts = meaning.horizon.slices.map { slice in
          let price = prices[EnergyPriceKey(site: site.id, period: period, slice: slice.id)]?.perUnit ?? 0
          return (price: price, weight: slice.share * site.idleFactor(at: price, in: slice.id))
        }
        let costs = parts.map { $0.price * $0.weight }
        let sum = costs.reduce(0, +)
        guard sum < -Self.roundingShare * (costs.map(abs).max() ?? 0) else { continue }
        let mean = sum / parts.map(\.weight).reduce(0, +)
        desk.findings.add(
          .negativeMeanEnergyPrice, at: .file(path),
          "site '\(site.id)' has a mean energy price of \(mean.figure) \(desk.currencies.exampleCode)/kWh over "
            + "period '\(period)', for which idle servers would earn money",
          hint:
            "single slices may have a negative price; weighted by their shares and PUE, the prices may not be below 0"
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

extension HourlySeries<EnergySeriesRecord> {
  fileprivate var prices: [EnergyPriceKey: Price<KilowattHour>] {
    var prices: [EnergyPriceKey: Price<KilowattHour>] = [:]
    for (site, reduction) in reductions {
      for (cell, mean) in reduction.means {
        prices[EnergyPriceKey(site: ID(site), period: cell.period, slice: cell.slice)] = Price(perUnit: mean)
      }
    }
    return prices
  }
}
