import Domain

/// Servers to take for a term: leased, or committed to at a provider.
public struct LeaseLine: Hashable, Sendable {
  /// The period at whose start the term begins.
  public let period: ID<Period>
  public let site: ID<Site>
  public let server: ID<ServerType>
  public let offer: ID<Offer>
  public let kind: Offer.Kind
  public let count: Int
  public let termMonths: Int
  /// Major units of the currency per server and month.
  public let monthlyPrice: Double
  /// First day of the term, and the first day after it.
  public let startDate: CivilDate
  public let endDate: CivilDate
  /// What the whole term costs, undiscounted.
  public let amount: Money
  /// The part of it that falls behind the horizon: owed, but in no cost of the plan.
  public let owedAfterHorizon: Money

  public init(
    period: ID<Period>, site: ID<Site>, server: ID<ServerType>, offer: ID<Offer>, kind: Offer.Kind,
    count: Int, termMonths: Int, monthlyPrice: Double, startDate: CivilDate, endDate: CivilDate,
    amount: Money, owedAfterHorizon: Money
  ) {
    self.period = period
    self.site = site
    self.server = server
    self.offer = offer
    self.kind = kind
    self.count = count
    self.termMonths = termMonths
    self.monthlyPrice = monthlyPrice
    self.startDate = startDate
    self.endDate = endDate
    self.amount = amount
    self.owedAfterHorizon = owedAfterHorizon
  }

  public var key: LeaseKey {
    LeaseKey(offer: OfferKey(server: server, site: site, offer: offer), period: period)
  }
}
