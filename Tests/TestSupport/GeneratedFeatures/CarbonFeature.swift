import Domain

extension GeneratedFeature {
  /// Carbon intensities everywhere, some with contracts, and a price or loose caps on what is emitted.
  static let carbon = GeneratedFeature("carbon") { world, random in
    for site in world.sites {
      for period in world.periods {
        for slice in world.slices {
          let grid = random.number(0...0.8)
          let intensity = CarbonIntensity(
            location: Quantity(grid), market: random.chance(0.3) ? Quantity(grid * 0.1) : nil)
          world.carbonIntensities[CarbonKey(site: ID(site.id), period: period.id, slice: slice.id)] =
            intensity
        }
      }
    }
    for index in world.servers.indices where random.chance(0.7) {
      world.servers[index].embodiedCarbon = random.number(0...3000)
    }
    var prices: [ID<Period>: Price<KilogramCO2e>] = [:]
    for period in world.periods where random.chance(0.7) {
      prices[period.id] = Price(perUnit: random.number(0...0.3))
    }
    let capped = world.periods.randomElement(using: &random)
    world.carbon = CarbonPolicy(
      basis: random.chance(0.5) ? .location : .market, countsEmbodied: random.chance(0.5), prices: prices,
      cap: random.chance(0.4) ? Emissions(random.number(20_000...400_000)) : nil,
      periodCaps: random.chance(0.3)
        ? capped.map { [$0.id: Emissions(random.number(10_000...200_000))] } ?? [:] : [:])
  }
}
