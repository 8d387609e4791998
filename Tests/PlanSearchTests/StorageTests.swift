import Domain
import TestSupport
import Testing

/// Storage alone: one site, no servers' work, units of 100 GB for 100.
@Suite struct StorageTests {
  /// One dataset of `size` GB at the one site; the single server that the work needs costs nothing.
  private func storing(_ size: Double, operations: Double = 0, bandwidth: Double = 0) -> TinyWorld {
    var world = TinyWorld(demand: 1)
    world.servers[0].price = 0
    world.storage = [TinyStorage()]
    world.datasets = [TinyDataset()]
    world.keep(size, operations: operations, bandwidth: bandwidth)
    return world
  }

  /// ⌈350 / 100⌉ = 4 units.
  @Test func unitsAreWhole() throws {
    #expect(try leastCost(storing(350)).isNear(400))
    #expect(try leastCost(storing(300)).isNear(300))
  }

  /// 1000 GB / (2 × 1.25) = 400 GB; a unit keeps 100 × 0.85 / 1.5 = 56.67 GB; ⌈7.06⌉ = 8 units.
  @Test func everyFactorCounts() throws {
    var world = storing(1000)
    world.datasets[0].compression = 2
    world.datasets[0].deduplication = 1.25
    world.storage[0].fillLimit = 0.85
    world.storage[0].redundancy = Redundancy(replicas: 1, dataShards: 6, parityShards: 3)
    #expect(try leastCost(world).isNear(800))
  }

  /// 900 operations × (1 − 20 %) = 720 ≤ 3 × 250; 6 GB/s × 80 % = 4.8 ≤ 5 × 1.
  @Test func theTightestMeasureDecides() throws {
    var world = storing(150, operations: 900, bandwidth: 6)
    #expect(try leastCost(world).isNear(200), "neither is limited")
    world.datasets[0].cacheHitRatio = 0.2
    world.storage[0].operations = 250
    #expect(try leastCost(world).isNear(300))
    world.storage[0].bandwidth = 1
    #expect(try leastCost(world).isNear(500))
  }

  /// Disk: 5 units of 60 by operations; flash: 1 of 250. Cold data of 400 GB: 4 disks of 60.
  /// Together on disk: max(4.1, 5) units = 300; apart: 250 + 240; all on flash: ⌈410 / 100⌉ × 250.
  @Test func dataGoesToTheTierThatCostsLeast() throws {
    var world = storing(10, operations: 500)
    var flash = TinyStorage("flash")
    flash.price = 250
    flash.operations = 10_000
    world.storage[0].price = 60
    world.storage[0].operations = 100
    world.storage.append(flash)
    world.datasets.append(TinyDataset("cold"))
    world.keep(400, of: "cold")
    #expect(try leastCost(world).isNear(300))
    world.datasets[0].storage = ["flash"]
    #expect(try leastCost(world).isNear(250 + 240))
  }

  /// Growth: 150 GB, then 250 GB: 2 units at once and 1 later, discounted by a year at 25 %.
  @Test func storageIsBoughtWhenItIsNeeded() throws {
    var world = storing(150)
    world.periodMonths = [12, 12]
    world.discountRate = 0.25
    world.dataNeeds = [:]
    world.keep(150, in: [1])
    world.keep(250, in: [2])
    world.ask(1)
    let result = try plan(world)
    #expect(result.objective.isNear(200 + 100 / 1.25))
    #expect(
      result.decisions?.storagePurchases == [
        StoragePurchaseKey(storage: ID("shelf"), site: ID("ams"), period: ID("p1")): 2,
        StoragePurchaseKey(storage: ID("shelf"), site: ID("ams"), period: ID("p2")): 1,
      ])
  }

  /// Two units stand; they last to the end of the first of two years, after which three are bought.
  @Test func existingStorageIsUsedUntilItWearsOut() throws {
    var world = storing(250)
    world.periodMonths = [12, 12]
    world.storage[0].lifeMonths = 36
    world.keep(250)
    world.ask(1)
    world.existingStorage = [
      ExistingStorage(
        site: ID("ams"), storage: ID("shelf"), count: 2, commissioned: TinyWorld.date(2024, 1, 1))
    ]
    #expect(try leastCost(world).isNear(300), "one unit at once, two a year later")
  }

  @Test func storageThatArrivesTooLateIsNone() throws {
    var world = storing(50)
    world.storage[0].leadTime = 1
    #expect(try plan(world).ending == .infeasible)
  }

  /// 2 units: 200 + 10 % of 200 for a year − 40 % × 200 × 48/60 of life left.
  @Test func maintenanceAndSalvageGoByThePrice() throws {
    var world = storing(150)
    world.storage[0].maintenanceRate = 0.1
    world.storage[0].salvageRate = 0.4
    world.storage[0].lifeMonths = 60
    #expect(try leastCost(world).isNear(200 + 20 - 64))
  }

  /// One unit stands and one is bought for 100; both are kept up at 10 % of 100.
  @Test func storageThatStandsIsKeptUpToo() throws {
    var world = storing(150)
    world.storage[0].maintenanceRate = 0.1
    world.existingStorage = [
      ExistingStorage(
        site: ID("ams"), storage: ID("shelf"), count: 1, commissioned: TinyWorld.date(2024, 1, 1))
    ]
    #expect(try leastCost(world).isNear(100 + 2 * 10))
  }

  /// One unit stands and leaves nothing; of the one bought 40 % of 100 are left, for 48 of 60 months.
  @Test func orderedStorageHasSalvage() throws {
    var world = storing(150)
    world.storage[0].salvageRate = 0.4
    world.storage[0].lifeMonths = 60
    world.existingStorage = [
      ExistingStorage(
        site: ID("ams"), storage: ID("shelf"), count: 1, commissioned: TinyWorld.date(2025, 1, 1))
    ]
    #expect(try leastCost(world).isNear(100 - 32))
  }

  /// 3 units of 2 kW × PUE 1.5 × 8,760 h × 0.1 = 7,884; the feed of 9 kW carries just that.
  @Test func storageDrawsPower() throws {
    var world = storing(250)
    world.storage[0].power = 2
    world.sites[0].pue = 1.5
    world.sites[0].powerFeed = 9
    world.price(energy: 0.1)
    #expect(try leastCost(world).isNear(300 + 7884))
    world.sites[0].powerFeed = 8.9
    #expect(try plan(world).ending == .infeasible)
  }

  @Test func standingStorageMayDrawTooMuchAlready() throws {
    var world = TinyWorld()
    world.storage = [TinyStorage()]
    world.storage[0].power = 2
    world.existingStorage = [
      ExistingStorage(
        site: ID("ams"), storage: ID("shelf"), count: 5, commissioned: TinyWorld.date(2024, 1, 1))
    ]
    world.sites[0].powerFeed = 9
    #expect(try plan(world).ending == .infeasible)
  }

  /// 7 units of 8 U: 5 a rack of 42 U, so 2 racks of 500.
  @Test func storageFillsRacks() throws {
    var world = storing(650)
    world.racks = [
      RackType(
        id: ID("rack"), name: "rack", vendor: "", partNumber: "", units: RackHeight(42), powerLimit: nil,
        price: Money(rounding: 500), floorSpace: Area(2))
    ]
    world.storage[0].rack = "rack"
    world.storage[0].rackUnits = 8
    #expect(try leastCost(world).isNear(700 + 1000))
    world.sites[0].existingRacks = ["rack": 1]
    #expect(try leastCost(world).isNear(700 + 500))
    world.sites[0].space = 3
    #expect(try plan(world).ending == .infeasible)
  }

  private static let rack = RackType(
    id: ID("rack"), name: "rack", vendor: "", partNumber: "", units: RackHeight(42), powerLimit: nil,
    price: Money(rounding: 500), floorSpace: Area(2))

  /// 2 disks of 8 U, 5 a rack, and 3 flash nodes of 4 U, 10 a rack: 2/5 + 3/10 of one rack.
  @Test func kindsOfStorageShareRacks() throws {
    var world = storing(150)
    world.racks = [Self.rack]
    var flash = TinyStorage("flash")
    flash.rack = "rack"
    flash.rackUnits = 4
    world.storage[0].rack = "rack"
    world.storage[0].rackUnits = 8
    world.storage.append(flash)
    world.datasets[0].storage = ["shelf"]
    world.datasets.append(TinyDataset("hot"))
    world.datasets[1].storage = ["flash"]
    world.keep(250, of: "hot")
    #expect(try leastCost(world).isNear(500 + 500))
    world.keep(550, of: "hot")
    #expect(try leastCost(world).isNear(800 + 500), "2/5 and 6/10 fill it")
    world.keep(650, of: "hot")
    #expect(try leastCost(world).isNear(900 + 1000))
  }

  /// Beside 3 spines of 4 U and 5 leaves of 2 U, 2 disks of 4 U: 3/5 + 5/10 + 2/5 of two racks of 20 U.
  @Test func storageAndSwitchesShareRacks() throws {
    var world = TinyWorld.joined()
    world.racks = [
      RackType(
        id: ID("rack"), name: "rack", vendor: "", partNumber: "", units: RackHeight(20), powerLimit: nil,
        price: Money(rounding: 50), floorSpace: .zero)
    ]
    for (place, units) in [2.0, 4].enumerated() {
      (world.switches[place].rack, world.switches[place].rackUnits) = ("rack", units)
    }
    #expect(try leastCost(world).isNear(11_100 + 2 * 50))
    world.storage = [TinyStorage()]
    (world.storage[0].rack, world.storage[0].rackUnits) = ("rack", 4)
    world.datasets = [TinyDataset()]
    world.keep(150)
    #expect(try leastCost(world).isNear(11_100 + 200 + 2 * 50))
    world.keep(550)
    #expect(try leastCost(world).isNear(11_100 + 600 + 3 * 50), "one rack of disks, 1/5 more")
  }

  /// 3 servers and 2 disks of 8 U: a rack each, or one for both where racks are mixed.
  @Test func serversShareRacksWhereThePolicyMixes() throws {
    var world = storing(150)
    world.racks = [Self.rack]
    world.storage[0].rack = "rack"
    world.storage[0].rackUnits = 8
    world.servers[0].rack = "rack"
    world.servers[0].rackUnits = 8
    world.ask(30)
    #expect(try leastCost(world).isNear(200 + 1000))
    world.mixesRacks = true
    #expect(try leastCost(world).isNear(200 + 500))
  }

  /// A thousandth of a unit takes a unit.
  @Test func aLittleDataTakesAWholeUnit() throws {
    #expect(try leastCost(storing(1e-4)).isNear(100))
  }
}

/// Data that the plan places.
@Suite struct DataPlacementTests {
  /// 150 GB anywhere; ams has the one server that the work needs.
  private func placing(copies: Int) -> TinyWorld {
    var world = TinyWorld(demand: 1)
    world.servers[0].price = 0
    world.storage = [TinyStorage()]
    world.datasets = [TinyDataset()]
    world.datasets[0].copies = copies
    world.keep(150, at: nil)
    return world
  }

  /// Two sites, each copy 2 units.
  @Test func everyCopyHasItsSite() throws {
    var world = placing(copies: 2)
    #expect(try plan(world).ending == .infeasible, "there is one site only")
    world.sites.append(TinySite("dub"))
    #expect(try leastCost(world).isNear(400))
  }

  /// Three sites hold two copies of 150 GB in 3 units of 100 GB each.
  @Test func copiesMayBeSpreadOverSites() throws {
    var world = placing(copies: 2)
    world.sites += [TinySite("dub"), TinySite("fra")]
    let result = try plan(world)
    #expect(result.objective.isNear(300))
    let total = result.decisions?.placed.values.reduce(0, +) ?? 0
    #expect(abs(total - 2) < 1e-9)
    #expect(result.decisions?.placed.count == 3)
  }

  /// A second copy opens the candidate for 700; storage there costs 200 like anywhere.
  @Test func aCopyOpensASite() throws {
    var world = placing(copies: 2)
    var site = TinySite("dub")
    site.isExisting = false
    site.openingCost = 700
    world.sites.append(site)
    let result = try plan(world)
    #expect(result.objective.isNear(400 + 700))
    #expect(result.decisions?.openings == [ID("dub"): ID("p1")])
    world.datasets[0].copies = 1
    #expect(try leastCost(world).isNear(200))
  }

  /// Data whose site is given opens it.
  @Test func dataOpensItsSite() throws {
    var world = placing(copies: 1)
    var site = TinySite("dub")
    site.isExisting = false
    site.openingCost = 700
    world.sites.append(site)
    world.dataNeeds = [:]
    world.keep(150, at: "dub")
    #expect(try leastCost(world).isNear(200 + 700))
    world.sites[1].powerFeed = 0.5
    world.storage[0].power = 1
    #expect(try plan(world).ending == .infeasible)
  }
}
