import Domain

extension GeneratedFeature {
  /// Prices that fall with the number ordered: for all servers, or for those above a threshold.
  static let volumeDiscounts = GeneratedFeature("volume-discounts") { world, random in
    for index in world.servers.indices where random.chance(0.7) {
      let (terms, first) = (world.servers[index].terms, random.count(2...5))
      let price = Money(rounding: world.servers[index].price * random.number(0.4...0.9))
      let tiers = [
        VolumeDiscounts.Tier(from: first, price: .discount(random.number(0.05...0.4))),
        VolumeDiscounts.Tier(from: first + random.count(1...8), price: .fixed(price)),
      ]
      world.servers[index].terms = OrderTerms(
        priceTrend: terms.priceTrend, lot: terms.lot, minimum: terms.minimum, firstPeriod: terms.firstPeriod,
        lastPeriod: terms.lastPeriod, supply: terms.supply,
        discounts: VolumeDiscounts(
          reach: random.chance(0.5) ? .all : .above, tiers: Array(tiers.prefix(random.count(1...2)))))
    }
  }
}
