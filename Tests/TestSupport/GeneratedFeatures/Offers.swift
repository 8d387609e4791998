import Domain

extension GeneratedFeature {
  /// Leases, commitments, servers on demand and on the spot market, and server types that cannot be bought.
  static let offers = GeneratedFeature("offers") { world, random in
    for site in world.sites {
      for server in world.servers where random.chance(0.6) {
        let kind = Offer.Kind.allCases[random.count(0...3)]
        world.offers.append(offer(kind, of: server, at: site, in: world, &random))
      }
    }
    for index in world.servers.indices.dropFirst() where random.chance(0.3) {
      world.servers[index].canBeBought = false
    }
  }

  private static func offer(
    _ kind: Offer.Kind, of server: TinyServer, at site: TinySite, in world: TinyWorld,
    _ random: inout SeededRandom
  ) -> Offer {
    let months = [3, 12, 36][random.count(0...2)]
    let monthly = server.price * random.number(0.01...0.1)
    let terms: Offer.Terms =
      kind == .lease || kind == .committed
      ? .months(months, price: Price(perUnit: monthly)) : .hourly(price: Price(perUnit: monthly / 400))
    return Offer(
      id: ID(kind.rawValue), server: ID(server.id), site: ID(site.id), kind: kind, terms: terms,
      limit: random.chance(0.5) ? random.count(1...6) : nil,
      availability: kind == .spot ? random.number(0.3...1) : 1)
  }
}
