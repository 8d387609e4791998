import Domain

/// Servers to rent by the hour in one slice of a period.
public struct RentalLine: Hashable, Sendable {
  public let period: ID<Period>
  public let slice: ID<Slice>
  public let site: ID<Site>
  public let server: ID<ServerType>
  public let offer: ID<Offer>
  public let kind: Offer.Kind
  /// On the average of the slice.
  public let servers: Double
  /// Hours of the slice in the period.
  public let hours: Double
  /// Major units of the currency per server and hour.
  public let hourlyPrice: Double
  /// servers × hours × price, undiscounted.
  public let amount: Money

  public init(
    period: ID<Period>, slice: ID<Slice>, site: ID<Site>, server: ID<ServerType>, offer: ID<Offer>,
    kind: Offer.Kind, servers: Double, hours: Double, hourlyPrice: Double, amount: Money
  ) {
    self.period = period
    self.slice = slice
    self.site = site
    self.server = server
    self.offer = offer
    self.kind = kind
    self.servers = servers
    self.hours = hours
    self.hourlyPrice = hourlyPrice
    self.amount = amount
  }

  public var key: RentKey {
    RentKey(offer: OfferKey(server: server, site: site, offer: offer), period: period, slice: slice)
  }
}
