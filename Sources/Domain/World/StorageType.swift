/// Storage one can buy or already owns: a shelf, node or appliance, bought and installed as a whole unit.
public struct StorageType: Hashable, Sendable, Durable {
  public let id: ID<StorageType>
  public let name: String
  public let vendor: String
  public let partNumber: String
  /// Raw capacity of one unit, before redundancy and fill limit; above 0.
  public let capacity: Volume
  /// Operations a second that one unit does for its clients, redundancy included; nil never limits.
  public let operations: OperationRate?
  /// Data a second that one unit moves for its clients, redundancy included; nil never limits.
  public let bandwidth: DataRate?
  public let redundancy: Redundancy
  /// Share of the capacity that may be filled, above 0 and at most 1.
  public let fillLimit: Double
  /// Price of one unit.
  public let price: Money
  /// Power of one unit at the wall, whatever it does.
  public let power: Power
  /// Height in the rack; 0 stands outside racks.
  public let rackUnits: RackHeight
  /// The rack it is mounted in; nil when it needs none.
  public let rack: ID<RackType>?
  /// Periods from the order to service, 0 or more.
  public let leadTime: Int
  /// Whole months of service; nil outlasts every horizon.
  public let serviceLifeMonths: Int?
  /// Share of the purchase price paid per year in service.
  public let maintenanceRate: Double
  /// Share of the purchase price that a new unit is worth at the horizon; falls on a straight line with age.
  public let salvageRate: Double

  public init(
    id: ID<StorageType>, name: String, vendor: String, partNumber: String, capacity: Volume,
    operations: OperationRate?, bandwidth: DataRate?, redundancy: Redundancy, fillLimit: Double,
    price: Money, power: Power, rackUnits: RackHeight, rack: ID<RackType>?, leadTime: Int,
    serviceLifeMonths: Int?, maintenanceRate: Double, salvageRate: Double
  ) {
    self.id = id
    self.name = name
    self.vendor = vendor
    self.partNumber = partNumber
    self.capacity = capacity
    self.operations = operations
    self.bandwidth = bandwidth
    self.redundancy = redundancy
    self.fillLimit = fillLimit
    self.price = price
    self.power = power
    self.rackUnits = rackUnits
    self.rack = rack
    self.leadTime = leadTime
    self.serviceLifeMonths = serviceLifeMonths
    self.maintenanceRate = maintenanceRate
    self.salvageRate = salvageRate
  }

  /// Data, compressed and deduplicated, that one unit may hold: capacity × fill limit / overhead of redundancy.
  public var usableCapacity: Volume { capacity * fillLimit / redundancy.overhead }
}

/// How storage guards data against loss, by whole copies, by erasure coding, or by both.
public struct Redundancy: Hashable, Sendable {
  /// Copies of each coded byte, at least 1; 1.5 where the exclusive or of two sites' data is kept at a third.
  public let replicas: Double
  /// Shards that hold data, at least 1 …
  public let dataShards: Int
  /// … and shards that make up for lost ones, 0 or more.
  public let parityShards: Int

  public init(replicas: Double, dataShards: Int, parityShards: Int) {
    self.replicas = replicas
    self.dataShards = dataShards
    self.parityShards = parityShards
  }

  public static let none = Redundancy(replicas: 1, dataShards: 1, parityShards: 0)

  /// Bytes written for each byte kept: replicas × (data shards + parity shards) / data shards.
  public var overhead: Double { replicas * Double(dataShards + parityShards) / Double(dataShards) }
}

/// Units of storage that stand at a site when the plan starts.
public struct ExistingStorage: Hashable, Sendable {
  public let site: ID<Site>
  public let storage: ID<StorageType>
  /// 0 or more.
  public let count: Int
  public let commissioned: CivilDate

  public init(site: ID<Site>, storage: ID<StorageType>, count: Int, commissioned: CivilDate) {
    self.site = site
    self.storage = storage
    self.count = count
    self.commissioned = commissioned
  }
}
