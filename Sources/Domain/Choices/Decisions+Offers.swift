/// Servers taken for a term, from the start of a period.
public struct LeaseKey: Hashable, Sendable {
  public let offer: OfferKey
  /// The period at whose start the term begins.
  public let period: ID<Period>

  public init(offer: OfferKey, period: ID<Period>) {
    self.offer = offer
    self.period = period
  }
}

/// Servers rented by the hour in one slice of a period.
public struct RentKey: Hashable, Sendable {
  public let offer: OfferKey
  public let period: ID<Period>
  public let slice: ID<Slice>

  public init(offer: OfferKey, period: ID<Period>, slice: ID<Slice>) {
    self.offer = offer
    self.period = period
    self.slice = slice
  }
}
