import Domain

/// The Coast with servers on offer, and its plan with some of them taken.
extension Coast {
  static let (lease, spot) = (ID<Offer>("lease"), ID<Offer>("spot"))
  static let leaseKey = LeaseKey(offer: OfferKey(server: cpu, site: ams, offer: lease), period: first)
  static let rentKey = RentKey(
    offer: OfferKey(server: gpu, site: ams, offer: spot), period: second, slice: peak)

  /// CPU servers to lease for nine months, GPU servers on the spot market.
  static var withOffers: Coast {
    var coast = Coast()
    coast.offers = [
      Offer(
        id: lease, server: cpu, site: ams, kind: .lease, terms: .months(9, price: Price(perUnit: 200)),
        limit: 2),
      Offer(
        id: spot, server: gpu, site: ams, kind: .spot, terms: .hourly(price: Price(perUnit: 1.5)), limit: 4,
        availability: 0.5),
    ]
    return coast
  }

  /// Another CPU server leased from the start, and half a GPU server rented in the second period's peak.
  static var decisionsWithOffers: Decisions {
    var decisions = decisions
    decisions.leases[leaseKey] = 1
    decisions.rented[rentKey] = 0.5
    return decisions
  }
}
