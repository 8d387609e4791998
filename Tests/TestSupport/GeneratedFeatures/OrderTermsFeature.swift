import Domain

extension GeneratedFeature {
  /// Prices that move, lots, minimum orders, windows and supply by period.
  static let orderTerms = GeneratedFeature("order-terms") { world, random in
    let periods = world.periods
    for index in world.servers.indices {
      var supply: [ID<Period>: Int] = [:]
      for period in periods where random.chance(0.2) { supply[period.id] = random.count(3...20) }
      world.servers[index].terms = OrderTerms(
        priceTrend: random.chance(0.6) ? random.number(-0.3...0.2) : 0,
        lot: random.chance(0.4) ? random.count(2...4) : 1,
        minimum: random.chance(0.3) ? random.count(2...8) : 0,
        firstPeriod: random.chance(0.1) ? random.count(0...periods.count - 1) : nil,
        lastPeriod: random.chance(0.2) ? random.count(0...periods.count - 1) : nil, supply: supply,
        discounts: world.servers[index].terms.discounts)
    }
  }
}
