import Domain

extension GeneratedFeature {
  /// Storage types, datasets at sites and anywhere, and storage that stands already.
  static let storage = GeneratedFeature("storage") { world, random in
    world.storage = (0..<random.count(1...2)).map { storage(number: $0, world, &random) }
    world.datasets = (0..<random.count(1...2)).map { number in
      var dataset = TinyDataset("data\(number)")
      if random.chance(0.5) { dataset.compression = random.number(1...3) }
      if random.chance(0.3) { dataset.cacheHitRatio = random.number(0...0.9) }
      let isPlaced = random.chance(0.5)
      if isPlaced { dataset.copies = random.count(1...min(2, world.sites.count)) }
      for period in world.periods where random.chance(0.9) {
        world.keep(
          random.chance(0.1) ? 0.001 : random.number(10...500), of: dataset.id,
          at: isPlaced ? nil : world.sites[0].id, operations: random.number(0...1000),
          bandwidth: random.number(0...5), in: [period.ordinal + 1])
      }
      return dataset
    }
    world.mixesRacks = random.chance(0.3)
    if random.chance(0.3), let first = world.storage.first {
      world.existingStorage = [
        ExistingStorage(
          site: ID(world.sites[0].id), storage: ID(first.id), count: random.count(1...3),
          commissioned: TinyWorld.date(2025, 1, 1))
      ]
    }
  }

  private static func storage(
    number: Int, _ world: TinyWorld, _ random: inout SeededRandom
  ) -> TinyStorage {
    var storage = TinyStorage("shelf\(number)")
    storage.price = random.number(50...500)
    storage.capacity = random.number(50...200)
    if random.chance(0.5) { storage.operations = random.number(100...1000) }
    if random.chance(0.5) { storage.bandwidth = random.number(0.5...5) }
    if random.chance(0.5) { storage.redundancy = Redundancy(replicas: 1, dataShards: 4, parityShards: 2) }
    storage.fillLimit = random.number(0.7...1)
    storage.power = random.number(0...0.5)
    if random.chance(0.5), let rack = world.racks.first {
      storage.rack = rack.id.name
      storage.rackUnits = [2, 4, 21][random.count(0...2)]
    }
    if random.chance(0.2), number > 0 { storage.leadTime = 1 }
    if random.chance(0.4) {
      storage.lifeMonths = [12, 24, 60][random.count(0...2)]
      storage.salvageRate = random.chance(0.5) ? random.number(0...0.5) : 0
    }
    storage.maintenanceRate = random.chance(0.3) ? random.number(0...0.15) : 0
    return storage
  }
}
