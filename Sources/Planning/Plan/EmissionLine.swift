import Domain

/// Energy and greenhouse gas of a site in a period; only where the inventory states any carbon.
public struct EmissionLine: Hashable, Sendable {
  public let period: ID<Period>
  public let site: ID<Site>
  /// Facility energy.
  public let energy: Energy
  /// Of that energy, at the intensity of the grid.
  public let location: Emissions
  /// Of that energy, after supply contracts; at the grid's intensity where there is none.
  public let market: Emissions
  /// To make the servers and racks ordered in the period.
  public let embodied: Emissions

  public init(
    period: ID<Period>, site: ID<Site>, energy: Energy, location: Emissions, market: Emissions,
    embodied: Emissions
  ) {
    self.period = period
    self.site = site
    self.energy = energy
    self.location = location
    self.market = market
    self.embodied = embodied
  }
}
