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

  public init(
    site: ID<Site>, region: ID<Region>?, name: String, percentilePrice: Price<GigabitPerSecondMonth>?,
    egressPrice: Price<Gigabyte>?, capacity: Traffic?
  ) {
    self.site = site
    self.region = region
    self.name = name
    self.percentilePrice = percentilePrice
    self.egressPrice = egressPrice
    self.capacity = capacity
  }

  /// `ams` for transit, `ams/uk` for the link to a region.
  public var label: String { region.map { "\(site)/\($0)" } ?? site.name }

  /// Share of a month's samples that 95th-percentile billing leaves out.
  public static let freeShare = 0.05
}
