import Domain

extension GeneratedFeature {
  /// Limits on the shares of vendors and sites, and a contingency.
  static let spendingPolicy = GeneratedFeature("spending-policy") { world, random in
    for index in world.servers.indices { world.servers[index].vendor = "vendor\(index % 2)" }
    if random.chance(0.5) {
      world.shares.append(SpendingShare(of: .vendor("vendor0"), limit: random.number(0.4...0.9)))
    }
    if world.sites.count > 1, random.chance(0.5) {
      let site = world.sites[random.count(0...world.sites.count - 1)].id
      world.shares.append(SpendingShare(of: .site(ID(site)), limit: random.number(0.4...0.9)))
    }
    world.contingency = random.chance(0.7) ? random.number(0...0.2) : 0
  }
}
