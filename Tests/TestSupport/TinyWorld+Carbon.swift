import Domain

extension TinyWorld {
  /// Sets one carbon intensity, kgCO2e/kWh, at a site for every period and slice, or for one slice.
  public mutating func emit(
    _ location: Double, market: Double? = nil, at site: String = "ams", in slice: String? = nil
  ) {
    for period in periods {
      for part in slices where slice == nil || part.id.name == slice {
        carbonIntensities[CarbonKey(site: ID(site), period: period.id, slice: part.id)] = CarbonIntensity(
          location: Quantity(location), market: market.map { Quantity($0) })
      }
    }
  }

  /// One price per tonne in every period.
  public func carbonPrices(_ perTonne: Double) -> [ID<Period>: Price<KilogramCO2e>] {
    let price = Price<KilogramCO2e>(perUnit: perTonne / Conversions.kilogramsPerTonne)
    return Dictionary(uniqueKeysWithValues: periods.map { ($0.id, price) })
  }
}
