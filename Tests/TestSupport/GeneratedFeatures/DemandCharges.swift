import Domain

extension GeneratedFeature {
  /// Charges on demand by slice and month, some with a ratchet, some by kVA.
  static let demandCharges = GeneratedFeature("demand-charges") { world, random in
    for s in world.sites.indices {
      let old = world.sites[s].tariff
      let rates = (0..<random.count(1...2)).map { number in
        let earlier = world.sites[s].isExisting ? Power(random.number(0...20)) : .zero
        let ratchet = Ratchet(
          share: random.number(0.1...1), months: random.count(1...12), earlierPeak: earlier)
        let first = random.count(1...9)
        return DemandRate(
          name: "rate\(number)", price: Price(perUnit: random.number(0...20)),
          isApparent: random.chance(0.3),
          slices: random.chance(0.5) ? [world.slices[random.count(0...world.slices.count - 1)].id] : nil,
          months: random.chance(0.5) ? Set(first...first + 3) : DemandRate.everyMonth,
          ratchet: random.chance(0.6) ? ratchet : nil)
      }
      world.sites[s].tariff = Tariff(
        fixedFee: old.fixedFee, powerFactor: random.number(0.7...1), surcharge: old.surcharge,
        demandRates: rates, reservedPower: old.reservedPower, rent: old.rent,
        reservedAtStart: old.reservedAtStart)
    }
  }
}
