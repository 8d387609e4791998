import Domain

/// Servers to bring from site to site.
public struct MoveLine: Hashable, Sendable {
  /// They leave at its start.
  public let period: ID<Period>
  /// They serve again from its start.
  public let arrives: ID<Period>
  public let from: ID<Site>
  public let to: ID<Site>
  public let server: ID<ServerType>
  public let cohort: Cohort
  public let count: Int
  /// What moving one costs, and all together.
  public let unitPrice: Money
  public let amount: Money

  public init(
    period: ID<Period>, arrives: ID<Period>, from: ID<Site>, to: ID<Site>, server: ID<ServerType>,
    cohort: Cohort, count: Int, unitPrice: Money, amount: Money
  ) {
    self.period = period
    self.arrives = arrives
    self.from = from
    self.to = to
    self.server = server
    self.cohort = cohort
    self.count = count
    self.unitPrice = unitPrice
    self.amount = amount
  }

  public var key: MoveKey {
    MoveKey(route: MoveRoute(server: server, from: from, to: to), cohort: cohort, period: period)
  }
}
