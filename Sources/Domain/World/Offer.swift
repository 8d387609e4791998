/// A way to have servers without buying them: leased, or hired from a provider.
public struct Offer: Hashable, Sendable {
  /// What the market calls it.
  public enum Kind: String, Sendable, CaseIterable {
    /// Stands on the planner's own floor for a term: fills racks, draws power, keeps spares.
    case lease
    /// Servers that a provider runs at the site, paid for a term whether used or not. Their power counts there.
    case committed
    /// The same, paid by the hour.
    case onDemand = "on-demand"
    /// The same, paid by the hour; only a share of them may be counted on.
    case spot
  }

  /// For how long one is bound, and what it costs.
  public enum Terms: Hashable, Sendable {
    /// Whole months from the start of a period.
    case months(Int, price: Price<ServerMonth>)
    /// Any part of a slice, averaged over it.
    case hourly(price: Price<ServerHour>)
  }

  /// Unique among the offers of one server type at one site.
  public let id: ID<Offer>
  public let server: ID<ServerType>
  public let site: ID<Site>
  public let kind: Kind
  /// Months for a lease or a commitment, hourly for the other kinds.
  public let terms: Terms
  /// Most servers at once; nil is unlimited.
  public let limit: Int?
  /// Share of the servers paid for whose capacity may be counted on, above 0 and at most 1.
  public let availability: Double

  public init(
    id: ID<Offer>, server: ID<ServerType>, site: ID<Site>, kind: Kind, terms: Terms, limit: Int? = nil,
    availability: Double = 1
  ) {
    self.id = id
    self.server = server
    self.site = site
    self.kind = kind
    self.terms = terms
    self.limit = limit
    self.availability = availability
  }

  public var key: OfferKey { OfferKey(server: server, site: site, offer: id) }
  /// Whether its servers stand on the planner's own floor; otherwise a provider keeps them running.
  public var standsHere: Bool { kind == .lease }
  /// Months of the term; nil for an offer by the hour.
  public var termMonths: Int? {
    guard case .months(let months, _) = terms else { return nil }
    return months
  }
}

/// What identifies an offer.
public struct OfferKey: Hashable, Sendable, Comparable {
  public let server: ID<ServerType>
  public let site: ID<Site>
  public let offer: ID<Offer>

  public init(server: ID<ServerType>, site: ID<Site>, offer: ID<Offer>) {
    self.server = server
    self.site = site
    self.offer = offer
  }

  /// `ams h100 three-years`.
  public var label: String { "\(site) \(server) \(offer)" }

  public static func < (left: Self, right: Self) -> Bool {
    (left.site, left.server, left.offer) < (right.site, right.server, right.offer)
  }
}
