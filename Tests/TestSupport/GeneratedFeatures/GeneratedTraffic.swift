import Domain

extension GeneratedFeature {
  /// Some connections have commitments, ports, or belong to one egress pool.
  static let tieredTraffic = GeneratedFeature("tiered-traffic") { world, random in
    let prices = (0..<3).map { _ in random.number(0...0.1) }
    world.egressPools = [
      EgressPool(
        id: ID("pool"),
        tiers: [0, random.number(1...5000), random.number(5001...100_000)].enumerated().map {
          EgressTier(from: Volume($0.element), price: Price(perUnit: prices[$0.offset]))
        })
    ]
    world.bandwidth = world.bandwidth.map { product in
      let (pooled, commits) = (random.chance(0.6), random.chance(0.5))
      let tiers = [random.number(0...1), random.number(1...3)].map {
        CommitTier(commit: Traffic($0), price: Price(perUnit: random.number(50...400)))
      }
      return BandwidthProduct(
        site: product.site, region: product.region, name: product.name,
        percentilePrice: commits ? nil : product.percentilePrice,
        egressPrice: pooled ? nil : product.egressPrice,
        capacity: product.capacity, egressPool: pooled ? ID("pool") : nil, commitTiers: commits ? tiers : [],
        portCapacity: random.chance(0.5) ? Traffic(random.number(0.1...1)) : nil,
        portPrice: Price(perUnit: random.number(0...200)))
    }
  }
}
