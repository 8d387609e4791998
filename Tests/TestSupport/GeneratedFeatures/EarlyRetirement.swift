import Domain

extension GeneratedFeature {
  /// Servers that may be sold before their end of life; mostly they have one.
  static let earlyRetirement = GeneratedFeature("early-retirement") { world, random in
    for index in world.servers.indices where random.chance(0.8) {
      world.servers[index].lifeMonths = world.servers[index].lifeMonths ?? [24, 36][random.count(0...1)]
      guard world.servers[index].terms.discounts == nil else { continue }
      world.servers[index].resaleRate = random.number(0...0.6)
    }
  }
}
