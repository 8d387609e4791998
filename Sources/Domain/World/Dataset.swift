/// Data that must be kept, and how it may be.
public struct Dataset: Hashable, Sendable {
  public let id: ID<Dataset>
  public let name: String
  /// Sites that each hold the whole of it, at least 1; 1 for data whose site the inventory names.
  public let copies: Int
  /// Size before compression over size after it, at least 1.
  public let compression: Double
  /// Size before deduplication over size after it, at least 1.
  public let deduplication: Double
  /// Share of operations and of data moved that caches answer, 0 up to but not including 1.
  public let cacheHitRatio: Double
  /// The storage types that may hold it, sorted; at least one.
  public let storage: [ID<StorageType>]

  public init(
    id: ID<Dataset>, name: String, copies: Int, compression: Double, deduplication: Double,
    cacheHitRatio: Double, storage: [ID<StorageType>]
  ) {
    self.id = id
    self.name = name
    self.copies = copies
    self.compression = compression
    self.deduplication = deduplication
    self.cacheHitRatio = cacheHitRatio
    self.storage = storage.sorted()
  }

  /// What reaches the storage of data that asks for `need`: its size after compression and deduplication, and
  /// the operations and data moved that caches do not answer.
  public func stored(_ need: DataNeed) -> DataNeed {
    let missed = 1 - cacheHitRatio
    return DataNeed(
      size: need.size / (compression * deduplication), operations: need.operations * missed,
      bandwidth: need.bandwidth * missed)
  }
}

/// How much data there is and how it is used.
public struct DataNeed: Hashable, Sendable {
  /// Before compression and deduplication; of one copy.
  public let size: Volume
  /// Operations a second, asked of each copy.
  public let operations: OperationRate
  /// Data read and written a second, asked of each copy.
  public let bandwidth: DataRate

  public init(size: Volume, operations: OperationRate, bandwidth: DataRate) {
    self.size = size
    self.operations = operations
    self.bandwidth = bandwidth
  }

  public static let none = DataNeed(size: .zero, operations: .zero, bandwidth: .zero)

  public static func += (left: inout Self, right: Self) {
    left = DataNeed(
      size: left.size + right.size, operations: left.operations + right.operations,
      bandwidth: left.bandwidth + right.bandwidth)
  }
  /// What a share of the data asks for.
  public static func * (need: Self, share: Double) -> Self {
    DataNeed(
      size: need.size * share, operations: need.operations * share, bandwidth: need.bandwidth * share)
  }
}

/// Data that must be kept in a period.
public struct DatasetKey: Hashable, Sendable {
  public let dataset: ID<Dataset>
  /// Where it must be kept; nil leaves the sites to the plan.
  public let site: ID<Site>?
  public let period: ID<Period>

  public init(dataset: ID<Dataset>, site: ID<Site>?, period: ID<Period>) {
    self.dataset = dataset
    self.site = site
    self.period = period
  }
}
