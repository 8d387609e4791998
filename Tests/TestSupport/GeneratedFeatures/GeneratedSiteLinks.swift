import Domain

extension GeneratedFeature {
  /// One workload is replicated over links between sites; there is a second site to send to.
  static let siteLinks = GeneratedFeature("site-links") { world, random in
    if world.sites.count == 1 { world.sites.append(TinySite("copy")) }
    world.workloads[0].replication = random.number(0.1...2) * 1e6
    let ids = world.sites.map(\.id)
    for (from, to) in ids.flatMap({ from in ids.map { (from, $0) } }) where from != to && random.chance(0.8) {
      world.siteLinks.append(
        SiteLink(
          from: ID(from), to: ID(to), name: "line",
          capacity: random.chance(0.2) ? Traffic(random.number(0.5...5)) : nil,
          price: random.chance(0.6) ? Price(perUnit: random.number(0...300)) : nil,
          portCapacity: random.chance(0.4) ? Traffic(random.number(0.2...2)) : nil,
          portPrice: Price(perUnit: random.number(0...100))))
    }
  }
}
