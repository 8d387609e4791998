import Domain

/// Storage of one type in service at a site in a period, and how far data takes it; only where there is any.
public struct StorageLine: Hashable, Sendable {
  public let period: ID<Period>
  public let site: ID<Site>
  public let storage: ID<StorageType>
  public let units: Int
  public let ofWhichExisting: Int
  /// Racks they fill, or begin to fill.
  public let racks: Int
  /// Data held, after compression and deduplication.
  public let stored: Volume
  /// Data that the units may hold, after redundancy and fill limit.
  public let usable: Volume
  /// Operations and data a second that reach the units, caches left out.
  public let operations: OperationRate
  public let bandwidth: DataRate
  /// What the units would run out of first.
  public let tightest: StorageMeasure
  /// Share of it that is taken, 0 … 1.
  public let use: Double

  public init(
    period: ID<Period>, site: ID<Site>, storage: ID<StorageType>, units: Int, ofWhichExisting: Int,
    racks: Int, stored: Volume, usable: Volume, operations: OperationRate, bandwidth: DataRate,
    tightest: StorageMeasure, use: Double
  ) {
    self.period = period
    self.site = site
    self.storage = storage
    self.units = units
    self.ofWhichExisting = ofWhichExisting
    self.racks = racks
    self.stored = stored
    self.usable = usable
    self.operations = operations
    self.bandwidth = bandwidth
    self.tightest = tightest
    self.use = use
  }
}
