import Domain

extension GeneratedFeature {
  /// Reserved power, rent, fixed fees and surcharges on the power factor.
  static let powerPrices = GeneratedFeature("power-prices") { world, random in
    for s in world.sites.indices {
      let clause = PowerFactorClause(threshold: 0.9, perPoint: Price(perUnit: random.number(0...0.02)))
      world.sites[s].tariff = Tariff(
        fixedFee: Price(perUnit: random.number(0...100)), powerFactor: random.number(0.7...1),
        surcharge: random.chance(0.5) ? clause : nil, demandRates: world.sites[s].tariff.demandRates,
        reservedPower: random.chance(0.6) ? Price(perUnit: random.number(0...20)) : nil,
        rent: random.chance(0.4) ? Price(perUnit: random.number(0...150)) : nil,
        reservedAtStart: world.sites[s].isExisting ? Power(random.number(0...20)) : .zero)
    }
  }
}
