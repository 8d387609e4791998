/// Ports of a connection taken in a period.
public struct PortKey: Hashable, Sendable {
  public let site: ID<Site>
  /// nil is transit.
  public let region: ID<Region>?
  public let period: ID<Period>

  public init(site: ID<Site>, region: ID<Region>?, period: ID<Period>) {
    self.site = site
    self.region = region
    self.period = period
  }

  /// `ams` for transit, `ams/uk` for the link to a region.
  public var label: String { region.map { "\(site)/\($0)" } ?? site.name }
}
