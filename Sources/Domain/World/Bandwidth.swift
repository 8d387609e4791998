/// A connection of a site that carries traffic to one region (a link), or to every region without a link (transit).
public struct BandwidthProduct: Hashable, Sendable {
  public let site: ID<Site>
  /// nil is transit.
  public let region: ID<Region>?
  public let name: String
  /// Price of the 95th-percentile traffic, the greater of both directions, per Gbit/s and month; nil when not charged.
  public let percentilePrice: Price<GigabitPerSecondMonth>?
  /// Price of data leaving the site; nil when not charged.
  public let egressPrice: Price<Gigabyte>?
  /// Most traffic in either direction; nil is unlimited.
  public let capacity: Traffic?
  /// The pool that prices data leaving the site; nil when it is not pooled.
  public let egressPool: ID<EgressPool>?
  /// Commitments to choose from in each period, by commitment; empty without.
  public let commitTiers: [CommitTier]
  /// Traffic of one port in either direction; nil when ports are not counted.
  public let portCapacity: Traffic?
  /// Of one port, per month.
  public let portPrice: Price<Month>

  public init(
    site: ID<Site>, region: ID<Region>?, name: String, percentilePrice: Price<GigabitPerSecondMonth>?,
    egressPrice: Price<Gigabyte>?, capacity: Traffic?, egressPool: ID<EgressPool>? = nil,
    commitTiers: [CommitTier] = [], portCapacity: Traffic? = nil, portPrice: Price<Month> = Price(perUnit: 0)
  ) {
    self.site = site
    self.region = region
    self.name = name
    self.percentilePrice = percentilePrice
    self.egressPrice = egressPrice
    self.capacity = capacity
    self.egressPool = egressPool
    self.commitTiers = commitTiers.sorted { $0.commit < $1.commit }
    self.portCapacity = portCapacity
    self.portPrice = portPrice
  }

  /// `ams` for transit, `ams/uk` for the link to a region.
  public var label: String { region.map { "\(site)/\($0)" } ?? site.name }

  /// Share of a month's samples that 95th-percentile billing leaves out.
  public static let freeShare = 0.05
}
