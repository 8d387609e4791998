import Domain
import TestSupport
import Testing

@testable import Planning

/// Two sites in use that keep two copies of a growing corpus, and logs in Amsterdam; a disk shelf stands there
/// already. Small enough to work by hand; servers cost nothing and matter nowhere.
enum Depot {
  static let (first, second) = (ID<Period>("p1"), ID<Period>("p2"))
  static let (ams, dub) = (ID<Site>("ams"), ID<Site>("dub"))
  static let disk = ID<StorageType>("disk")
  static let (corpus, logs) = (ID<Dataset>("corpus"), ID<Dataset>("logs"))

  /// A shelf keeps 100 GB and does 50 operations a second.
  static let world: TinyWorld = {
    var world = TinyWorld(demand: 0)
    world.periodMonths = [12, 12]
    world.discountRate = 0.25
    world.servers[0].price = 0
    world.sites[0].pue = 1.5
    world.sites.append(TinySite("dub"))
    world.price(energy: 0.1, at: "ams")
    world.racks = [
      RackType(
        id: ID("rack"), name: "Rack", vendor: "", partNumber: "", units: RackHeight(42), powerLimit: nil,
        price: Money(rounding: 500), floorSpace: Area(1))
    ]
    world.storage = [TinyStorage("disk")]
    world.storage[0].price = 1000
    world.storage[0].operations = 50
    world.storage[0].power = 0.5
    world.storage[0].rack = "rack"
    world.storage[0].rackUnits = 8
    world.storage[0].lifeMonths = 36
    world.storage[0].maintenanceRate = 0.1
    world.storage[0].salvageRate = 0.3
    var logs = TinyDataset("logs")
    logs.compression = 2
    var corpus = TinyDataset("corpus")
    corpus.copies = 2
    corpus.cacheHitRatio = 0.5
    world.datasets = [logs, corpus]
    world.keep(40, of: "logs", at: "ams")
    world.keep(150, at: nil, operations: 80, in: [1])
    world.keep(250, at: nil, operations: 80, in: [2])
    world.existingStorage = [
      ExistingStorage(site: ams, storage: disk, count: 1, commissioned: TinyWorld.date(2025, 1, 1))
    ]
    return world
  }()

  static let inventory = world.inventory

  /// Amsterdam keeps 170 GB, then 270 GB: 2 shelves, then 3. Dublin 150 GB, then 250 GB: 2, then 3.
  static let decisions: Decisions = {
    var decisions = Decisions(
      racks: [
        RackPurchaseKey(rack: ID("rack"), site: ams, period: first): 1,
        RackPurchaseKey(rack: ID("rack"), site: dub, period: first): 1,
      ],
      storagePurchases: [
        order(ams, first): 1, order(dub, first): 2, order(ams, second): 1, order(dub, second): 1,
      ])
    for period in [first, second] {
      decisions.placed[placement(corpus, ams, period)] = 1
      decisions.placed[placement(corpus, dub, period)] = 1
      decisions.placed[placement(logs, ams, period)] = 1
    }
    return decisions
  }()

  static func order(_ site: ID<Site>, _ period: ID<Period>) -> StoragePurchaseKey {
    StoragePurchaseKey(storage: disk, site: site, period: period)
  }

  static func placement(_ dataset: ID<Dataset>, _ site: ID<Site>, _ period: ID<Period>) -> PlacementKey {
    PlacementKey(dataset: dataset, storage: disk, site: site, period: period)
  }

  static func ledger(_ decisions: Decisions = decisions) -> Ledger {
    Ledger(inventory, Fleet(inventory, decisions))
  }

  static func made(_ decisions: Decisions = decisions) -> Result<Plan, AuditFailure> {
    let total = ledger(decisions).unroundedTotal
    return Plan.make(
      inventory, decisions, computed: total, bound: total, search: Coast.search, marginals: [:])
  }

  static func plan() throws -> Plan { try made().get() }

  static func findings(_ name: String, _ change: (inout Decisions) -> Void) throws -> [String] {
    var decisions = decisions
    change(&decisions)
    let check = try #require(allChecks.first { $0.name == name })
    return check.report(inventory, decisions, Fleet(inventory, decisions)).findings
  }
}
