import Domain

extension GeneratedFeature {
  /// Books: lives, interest, a changed estimate, accelerators to count.
  static let accounts = GeneratedFeature("accounts") { world, random in
    for index in world.servers.indices {
      if random.chance(0.5) { world.servers[index].accelerators = random.count(1...8) }
    }
    let living = world.servers.filter { $0.lifeMonths != nil }
    let changes = living.prefix(1).compactMap { server in
      world.periods.last.map {
        LifeChange(server: ID(server.id), from: $0.id, lifeMonths: random.count(6...48))
      }
    }
    world.accounting = Accounting(
      interest: Interest(
        rate: random.number(0...0.15), compounding: random.chance(0.5) ? .monthly : .annual),
      facilityLifeMonths: random.chance(0.7) ? random.count(24...180) : nil,
      networkLifeMonths: random.chance(0.7) ? random.count(24...96) : nil, lifeChanges: changes)
  }
}
