import Domain

extension GeneratedFeature {
  /// Servers that fail, and spares that outlast their repair.
  static let availability = GeneratedFeature("availability") { world, random in
    for index in world.servers.indices where index == 0 || random.chance(0.7) {
      world.servers[index].failureRate = random.number(0.01...1)
    }
    let days = random.number(1...120)
    world.spares = SpareRule(
      share: world.spares.share, count: world.spares.count,
      availability: AvailabilityRule(
        level: random.number(0.5...0.99), repairTime: Hours(days * Conversions.hoursPerDay)))
  }
}
