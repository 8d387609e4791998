import Testing

@testable import Domain

/// Redundancy, usable capacity, and the units that data takes.
@Suite struct StorageTypeTests {
  private func storage(_ redundancy: Redundancy, fillLimit: Double = 1) -> StorageType {
    StorageType(
      id: ID("shelf"), name: "shelf", vendor: "", partNumber: "", capacity: Volume(1000),
      operations: OperationRate(500), bandwidth: nil, redundancy: redundancy, fillLimit: fillLimit,
      price: .zero, power: .zero, rackUnits: .zero, rack: nil, leadTime: 0, serviceLifeMonths: nil,
      maintenanceRate: 0, salvageRate: 0)
  }

  private static let overheads: [(Double, Int, Int, Double)] = [
    (1, 6, 3, 1.5), (1, 8, 2, 1.25), (1, 17, 3, 20.0 / 17), (3, 1, 0, 3), (3, 10, 2, 3.6), (1, 1, 0, 1),
  ]

  /// (k + m) / k: 9/6, 10/8, 20/17; three copies; three copies of RAID-6 over ten disks and two.
  @Test(arguments: Self.overheads)
  func redundancyWritesMoreThanItKeeps(_ replicas: Double, _ data: Int, _ parity: Int, _ overhead: Double) {
    let redundancy = Redundancy(replicas: replicas, dataShards: data, parityShards: parity)
    #expect(abs(redundancy.overhead - overhead) < 1e-12)
  }

  /// 1000 GB × 85 % / 1.25 = 680 GB.
  @Test func usableIsWhatRedundancyAndFillLimitLeave() {
    let coded = storage(Redundancy(replicas: 1, dataShards: 8, parityShards: 2), fillLimit: 0.85)
    #expect(abs(coded.usableCapacity.value - 680) < 1e-9)
  }

  /// 4000 GB / (2 × 2.5) = 800 GB; of 1000 operations a cache answers 40 %.
  @Test func compressionAndCachesSpareStorage() {
    let dataset = Dataset(
      id: ID("corpus"), name: "", copies: 1, compression: 2, deduplication: 2.5, cacheHitRatio: 0.4,
      storage: [ID("shelf")])
    let stored = dataset.stored(
      DataNeed(size: Volume(4000), operations: OperationRate(1000), bandwidth: DataRate(5)))
    #expect(stored.size == Volume(800))
    #expect(abs(stored.operations.value - 600) < 1e-9)
    #expect(StorageMeasure.capacity.units(of: stored, on: storage(.none)) == 0.8)
    #expect(abs(StorageMeasure.operations.units(of: stored, on: storage(.none)) - 1.2) < 1e-12)
    #expect(StorageMeasure.bandwidth.units(of: stored, on: storage(.none)) == 0, "no limit is stated")
  }

  private static let fits: [(Double, Double?, Int)] = [(4, nil, 10), (4, 12, 10), (4, 3, 7), (43, nil, 0)]

  /// 42 U / 4 U = 10.5; 12 kW / 0.4 kW = 30; 3 kW / 0.4 kW = 7.5.
  @Test(arguments: Self.fits)
  func aRackHoldsWhatUnitsAndPowerAllow(_ height: Double, _ limit: Double?, _ count: Int) {
    let rack = RackType(
      id: ID("rack"), name: "", vendor: "", partNumber: "", units: RackHeight(42),
      powerLimit: limit.map { Power($0) }, price: .zero, floorSpace: .zero)
    #expect(rack.holds(RackHeight(height), Power(0.4)) == count)
  }
}
