import Domain

/// Servers of one type in service at a site in a period; only where there are any.
public struct FleetLine: Hashable, Sendable {
  public let period: ID<Period>
  public let site: ID<Site>
  public let server: ID<ServerType>
  public let installed: Int
  public let ofWhichExisting: Int
  public let ofWhichSpare: Int
  /// Racks they fill.
  public let racks: Int
  public let ofWhichLeased: Int
  /// The most servers that providers run beside them in any slice.
  public let hired: Double

  public init(
    period: ID<Period>, site: ID<Site>, server: ID<ServerType>, installed: Int, ofWhichExisting: Int,
    ofWhichSpare: Int, racks: Int, ofWhichLeased: Int = 0, hired: Double = 0
  ) {
    self.period = period
    self.site = site
    self.server = server
    self.installed = installed
    self.ofWhichExisting = ofWhichExisting
    self.ofWhichSpare = ofWhichSpare
    self.racks = racks
    self.ofWhichLeased = ofWhichLeased
    self.hired = hired
  }
}
