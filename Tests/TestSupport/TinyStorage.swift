import Domain

/// Storage of 100 GB for 100 a unit that draws nothing, needs no rack and lasts for ever until told otherwise.
public struct TinyStorage: Sendable {
  public var id = "shelf"
  public var price = 100.0
  /// Raw, GB.
  public var capacity = 100.0
  public var operations: Double?
  public var bandwidth: Double?
  public var redundancy = Redundancy.none
  public var fillLimit = 1.0
  public var power = 0.0
  public var rackUnits = 0.0
  public var rack: String?
  public var leadTime = 0
  public var lifeMonths: Int?
  public var maintenanceRate = 0.0
  public var salvageRate = 0.0

  public init(_ id: String = "shelf") { self.id = id }

  var storage: StorageType {
    StorageType(
      id: ID(id), name: id, vendor: "Acme", partNumber: "S-\(id)", capacity: Volume(capacity),
      operations: operations.map { OperationRate($0) }, bandwidth: bandwidth.map { DataRate($0) },
      redundancy: redundancy, fillLimit: fillLimit, price: Money(rounding: price), power: Power(power),
      rackUnits: RackHeight(rackUnits), rack: rack.map { ID($0) }, leadTime: leadTime,
      serviceLifeMonths: lifeMonths, maintenanceRate: maintenanceRate, salvageRate: salvageRate)
  }
}

/// Data without compression, deduplication or caches, on any storage, until told otherwise.
public struct TinyDataset: Sendable {
  public var id = "corpus"
  public var copies = 1
  public var compression = 1.0
  public var deduplication = 1.0
  public var cacheHitRatio = 0.0
  /// Storage types that accept it; all when empty.
  public var storage: [String] = []

  public init(_ id: String = "corpus") { self.id = id }

  func dataset(on all: [TinyStorage]) -> Dataset {
    Dataset(
      id: ID(id), name: id, copies: copies, compression: compression, deduplication: deduplication,
      cacheHitRatio: cacheHitRatio, storage: (storage.isEmpty ? all.map(\.id) : storage).map { ID($0) })
  }
}

extension TinyWorld {
  /// Asks for data to be kept in the given periods (1-based; all when empty), at a site or anywhere.
  public mutating func keep(
    _ size: Double, of dataset: String = "corpus", at site: String? = "ams", operations: Double = 0,
    bandwidth: Double = 0, in periods: [Int] = []
  ) {
    for period in self.periods where periods.isEmpty || periods.contains(period.ordinal + 1) {
      let key = DatasetKey(dataset: ID(dataset), site: site.map { ID($0) }, period: period.id)
      dataNeeds[key] = DataNeed(
        size: Volume(size), operations: OperationRate(operations), bandwidth: DataRate(bandwidth))
    }
  }
}
