import Domain

/// Servers to sell before their end of life.
public struct ResaleLine: Hashable, Sendable {
  /// They leave at its start.
  public let period: ID<Period>
  public let site: ID<Site>
  public let server: ID<ServerType>
  public let cohort: Cohort
  public let count: Int
  /// What one is sold for, and all together.
  public let unitPrice: Money
  public let amount: Money

  public init(
    period: ID<Period>, site: ID<Site>, server: ID<ServerType>, cohort: Cohort, count: Int,
    unitPrice: Money, amount: Money
  ) {
    self.period = period
    self.site = site
    self.server = server
    self.cohort = cohort
    self.count = count
    self.unitPrice = unitPrice
    self.amount = amount
  }

  public var key: RetirementKey {
    RetirementKey(server: server, site: site, cohort: cohort, period: period)
  }
}
