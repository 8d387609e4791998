/// What a unit of storage may run out of first.
public enum StorageMeasure: String, Hashable, Sendable, CaseIterable {
  case capacity, operations, bandwidth

  /// Units of `storage` that data taking `stored` needs by this measure, fractional; 0 where it never limits.
  /// - Parameter stored: after compression, deduplication and caches.
  public func units(of stored: DataNeed, on storage: StorageType) -> Double {
    switch self {
    case .capacity: stored.size / storage.usableCapacity
    case .operations: storage.operations.map { stored.operations / $0 } ?? 0
    case .bandwidth: storage.bandwidth.map { stored.bandwidth / $0 } ?? 0
    }
  }
}
