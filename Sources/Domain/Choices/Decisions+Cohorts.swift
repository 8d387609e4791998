/// Servers of a cohort that leave a site for good, at the start of a period.
public struct RetirementKey: Hashable, Sendable {
  public let server: ID<ServerType>
  public let site: ID<Site>
  public let cohort: Cohort
  public let period: ID<Period>

  public init(server: ID<ServerType>, site: ID<Site>, cohort: Cohort, period: ID<Period>) {
    self.server = server
    self.site = site
    self.cohort = cohort
    self.period = period
  }
}

/// Servers of a cohort that leave one site for another, at the start of a period.
public struct MoveKey: Hashable, Sendable {
  public let route: MoveRoute
  public let cohort: Cohort
  public let period: ID<Period>

  public init(route: MoveRoute, cohort: Cohort, period: ID<Period>) {
    self.route = route
    self.cohort = cohort
    self.period = period
  }
}
