import Domain

extension GeneratedFeature {
  /// Servers that may be brought from site to site, with and without a period out of service.
  static let moves = GeneratedFeature("moves") { world, random in
    for server in world.servers where random.chance(0.7) {
      for from in world.sites {
        for to in world.sites where from.id != to.id && random.chance(0.6) {
          world.moves.append(
            Move(
              server: ID(server.id), from: ID(from.id), to: ID(to.id),
              price: Money(rounding: server.price * random.number(0...0.3)), outage: random.count(0...1)))
        }
      }
    }
  }
}
