/// An order of storage.
public struct StoragePurchaseKey: Hashable, Sendable {
  public let storage: ID<StorageType>
  public let site: ID<Site>
  /// The period of the order.
  public let period: ID<Period>

  public init(storage: ID<StorageType>, site: ID<Site>, period: ID<Period>) {
    self.storage = storage
    self.site = site
    self.period = period
  }
}

/// Data held by one storage type at a site.
public struct PlacementKey: Hashable, Sendable {
  public let dataset: ID<Dataset>
  public let storage: ID<StorageType>
  public let site: ID<Site>
  public let period: ID<Period>

  public init(dataset: ID<Dataset>, storage: ID<StorageType>, site: ID<Site>, period: ID<Period>) {
    self.dataset = dataset
    self.storage = storage
    self.site = site
    self.period = period
  }
}
