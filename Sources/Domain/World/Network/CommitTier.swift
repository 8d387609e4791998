/// A price of traffic for whoever pays at least for a committed amount.
public struct CommitTier: Hashable, Sendable {
  /// Traffic that is paid for even where less is billed; 0 is no commitment.
  public let commit: Traffic
  /// Of every Gbit/s billed, not only of what exceeds the commitment.
  public let price: Price<GigabitPerSecondMonth>

  public init(commit: Traffic, price: Price<GigabitPerSecondMonth>) {
    (self.commit, self.price) = (commit, price)
  }

  /// What is paid for when `billed` is the 95th percentile.
  public func paid(for billed: Traffic) -> Traffic { max(commit, billed) }
}

extension BandwidthProduct {
  /// Less traffic than this is none: no contract is made for what a computation leaves of zero.
  public static let leastTraffic = Traffic(1e-6)

  /// The position of the commitment that costs least for this traffic, the smallest of equals. Nil where nothing is
  /// carried: then there is no contract, and nothing is paid.
  /// - Parameters:
  ///   - billed: 95th percentile of the period.
  ///   - highest: highest traffic of any slice; it may lie above the percentile.
  public func cheapestCommit(for billed: Traffic, highest: Traffic) -> Int? {
    guard max(billed, highest) > Self.leastTraffic else { return nil }
    let costs = commitTiers.map { $0.price * $0.paid(for: billed).billed(months: 1) }
    return costs.indices.min { (costs[$0], $0) < (costs[$1], $1) }
  }
}
