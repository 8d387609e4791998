import Domain

/// Power, racks, space and traffic of a site in a period; only where the site is open.
public struct SiteLoadLine: Hashable, Sendable {
  public let period: ID<Period>
  public let site: ID<Site>
  public let servers: Int
  public let racks: Int
  public let space: Area
  /// Facility power with every installed server at its configured maximum: what the feed must carry.
  public let configuredPower: Power
  /// Highest facility power over the slices: what a demand charge bills.
  public let peakPower: Power
  /// Facility energy of the period.
  public let energy: Energy
  /// Traffic billed at the 95th percentile, all products together.
  public let billedTraffic: Traffic
  /// Data leaving the site in the period.
  public let egress: Volume

  public init(
    period: ID<Period>, site: ID<Site>, servers: Int, racks: Int, space: Area, configuredPower: Power,
    peakPower: Power, energy: Energy, billedTraffic: Traffic, egress: Volume
  ) {
    self.period = period
    self.site = site
    self.servers = servers
    self.racks = racks
    self.space = space
    self.configuredPower = configuredPower
    self.peakPower = peakPower
    self.energy = energy
    self.billedTraffic = billedTraffic
    self.egress = egress
  }
}
