import Domain

extension Coast {
  /// The Coast with a dirty grid and a contract in Amsterdam, a clean grid in New York, a price and caps.
  static var green: Coast {
    var coast = Coast()
    coast.embodied = Emissions(1500)
    for period in periods {
      for (slice, grid) in zip(slices, [0.6, 0.5, 0.4]) {
        coast.carbonIntensities[CarbonKey(site: ams, period: period, slice: slice)] = CarbonIntensity(
          location: Quantity(grid), market: Quantity(0.1))
        coast.carbonIntensities[CarbonKey(site: nyc, period: period, slice: slice)] = CarbonIntensity(
          location: Quantity(0.2))
      }
    }
    coast.carbon = CarbonPolicy(
      countsEmbodied: true, prices: [second: Price(perUnit: 0.1)], cap: Emissions(1e6),
      periodCaps: [first: Emissions(200_000)])
    return coast
  }
}
