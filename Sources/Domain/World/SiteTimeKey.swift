/// Where and when a figure of a site's energy holds.
public struct SiteTimeKey: Hashable, Sendable {
  public let site: ID<Site>
  public let period: ID<Period>
  public let slice: ID<Slice>

  public init(site: ID<Site>, period: ID<Period>, slice: ID<Slice>) {
    self.site = site
    self.period = period
    self.slice = slice
  }
}

/// Where and when an energy price holds.
public typealias EnergyPriceKey = SiteTimeKey

/// Where and when a carbon intensity holds.
public typealias CarbonKey = SiteTimeKey
