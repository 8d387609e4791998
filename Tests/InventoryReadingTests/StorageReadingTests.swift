import Domain
import InventoryReading
import Testing

/// Storage and data as they are meant.
@Suite struct StorageReadingTests {
  private func read(_ tiny: TinyInventory) throws -> Inventory {
    #expect(tiny.findings == [])
    return try #require(tiny.reading.inventory)
  }

  @Test func storageIsReadWithItsUnits() throws {
    let inventory = try read(.stored)
    let disk = try #require(inventory.storageType(ID("disk")))
    #expect(disk.capacity == Volume(1_200_000))
    #expect(disk.operations == nil)
    #expect(disk.bandwidth == DataRate(2))
    #expect(disk.price == Money(rounding: 50_000), "40 kEUR at 1.25")
    #expect(disk.redundancy == Redundancy(replicas: 1, dataShards: 10, parityShards: 4))
    #expect(disk.fillLimit == 0.9)
    #expect(disk.power == Power(1.2))
  }

  @Test func dataIsKeptWhereAndWhenItsRowsSay() throws {
    let inventory = try read(.stored)
    #expect(inventory.datasets.map(\.id.name) == ["corpus", "logs"])
    #expect(inventory.datasets[0].storage == [ID("disk"), ID("flash")], "every type, as none is named")
    #expect(inventory.dataNeeds.count == 5, "corpus in four quarters, logs in one")
    let logs = DatasetKey(dataset: ID("logs"), site: ID("ams"), period: ID("2026Q2"))
    #expect(inventory.dataNeeds[logs]?.size == Volume(1_000_000))
    let corpus = DatasetKey(dataset: ID("corpus"), site: nil, period: ID("2026Q4"))
    #expect(inventory.dataNeeds[corpus]?.bandwidth == DataRate(40))
    #expect(inventory.datasets[0].cacheHitRatio == 0.4)
  }

  @Test func placementNamesTheStorageAccepted() throws {
    let tiny = TinyInventory.stored.adding("placement", "dataset,storage\ncorpus,flash\n")
    let inventory = try read(tiny)
    #expect(inventory.datasets[0].storage == [ID("flash")])
    #expect(inventory.datasets[1].storage == [ID("disk"), ID("flash")])
    #expect(inventory.assumptions.map(\.key).filter { $0.hasPrefix("placement") } == ["placement/logs"])
  }

  @Test func standingStorageFillsRacksThatStand() throws {
    let racked = TinyInventory.stored
      .adding("racks", "id,units [U],price [USD]\nstandard,42,1000\n")
      .replacing("id,name,capacity", with: "id,rack_units [U],name,capacity", in: "storage.csv")
      .replacing("flash,Flash", with: "flash,2,Flash", in: "storage.csv")
      .replacing("disk,Disk", with: "disk,8,Disk", in: "storage.csv")
      .adding("existing_storage", "site,storage,count,commissioned\nams,disk,6,2025-01-01\n")
    let inventory = try read(racked)
    #expect(inventory.existingStorage.map(\.count) == [6])
    #expect(inventory.sites[0].existingRacks == [ID("standard"): 2], "five of 8 U fill one of 42 U")
  }

  @Test func racksMayBeMixed() throws {
    #expect(try read(TinyInventory()).policy.mixesRacks == false)
    let mixed = TinyInventory().replacing("workloads:", with: "mix_racks: yes\nworkloads:")
    #expect(try read(mixed).policy.mixesRacks)
  }

  /// A world without storage says nothing about it.
  @Test func withoutStorageNothingIsAssumedOfIt() throws {
    let inventory = try read(TinyInventory())
    #expect(inventory.storageTypes.isEmpty && inventory.datasets.isEmpty && inventory.dataNeeds.isEmpty)
    let words = ["storage", "dataset", "placement"]
    #expect(!inventory.assumptions.contains { line in words.contains { line.key.contains($0) } })
  }
}
