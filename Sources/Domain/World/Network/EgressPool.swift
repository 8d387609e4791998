/// A graduated price of data leaving over one or several connections, whose volumes are added up before tiering.
///
/// Each month is tiered by itself, the volume of a period spread evenly over its months. A GB costs the price of the
/// tier that it falls into: with 0 from 0 GB and 0.09 from 100 GB, 150 GB cost 50 × 0.09.
public struct EgressPool: Hashable, Sendable {
  public let id: ID<EgressPool>
  /// At least one, by `from`; the first from 0.
  public let tiers: [EgressTier]

  public init(id: ID<EgressPool>, tiers: [EgressTier]) {
    self.id = id
    self.tiers = tiers.sorted { $0.from < $1.from }
  }

  /// The stretch of a period's volume that each tier covers, over all its months; nil ends with no volume.
  public func stretches(months: Int) -> [(from: Volume, to: Volume?)] {
    let starts = tiers.map { $0.from * Double(months) }
    return starts.indices.map { (starts[$0], $0 + 1 < starts.count ? starts[$0 + 1] : nil) }
  }

  /// How much of a period's volume falls into each tier.
  public func parts(of volume: Volume, months: Int) -> [Volume] {
    stretches(months: months).map { from, to in
      max(.zero, min(volume, to ?? volume) - from)
    }
  }
}

/// A step of a graduated price.
public struct EgressTier: Hashable, Sendable {
  /// Volume of a month above which it holds.
  public let from: Volume
  public let price: Price<Gigabyte>

  public init(from: Volume, price: Price<Gigabyte>) { (self.from, self.price) = (from, price) }
}
