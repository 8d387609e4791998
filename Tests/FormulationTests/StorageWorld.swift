import Domain
import TestSupport

/// A world that has a little of everything about storage: two sites, one of them a candidate, two types, of which
/// one stands already and one arrives late, data at its site and data that the plan places.
let storageWorld: TinyWorld = {
  var world = TinyWorld()
  world.periodMonths = [12, 3]
  world.discountRate = 0.21
  var candidate = TinySite("dub")
  candidate.isExisting = false
  candidate.opensFrom = 2
  world.sites.append(candidate)
  world.storage = [flash, disk]
  var logs = TinyDataset("logs")
  logs.compression = 4
  logs.storage = ["disk"]
  var corpus = TinyDataset("corpus")
  corpus.copies = 2
  corpus.deduplication = 1.25
  corpus.cacheHitRatio = 0.5
  world.datasets = [logs, corpus]
  world.keep(600, of: "logs", at: "ams", bandwidth: 2)
  world.keep(1, of: "logs", at: "dub", in: [2])
  world.keep(250, at: nil, operations: 8000, in: [2])
  world.existingStorage = [
    ExistingStorage(
      site: ID("ams"), storage: ID("disk"), count: 1, commissioned: TinyWorld.date(2024, 1, 1))
  ]
  return world
}()

private let flash: TinyStorage = {
  var flash = TinyStorage("flash")
  flash.price = 5000
  flash.capacity = 100
  flash.operations = 2000
  flash.redundancy = Redundancy(replicas: 1, dataShards: 8, parityShards: 2)
  flash.leadTime = 1
  return flash
}()

private let disk: TinyStorage = {
  var disk = TinyStorage("disk")
  disk.price = 1000
  disk.capacity = 200
  disk.operations = 100
  disk.bandwidth = 1
  disk.fillLimit = 0.9
  disk.redundancy = Redundancy(replicas: 3, dataShards: 1, parityShards: 0)
  disk.lifeMonths = 60
  disk.maintenanceRate = 0.1
  disk.salvageRate = 0.4
  return disk
}()
