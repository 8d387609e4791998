import Domain

/// A row of the table `offers`: servers that can be had without buying them.
struct OfferRecord: TableRecord {
  static let server = Field.reference("server", to: "server type", .required, "server type that is offered")
  static let site = Field.reference(
    "site", to: "site", .required, "site where the servers are; `*` is the same offer at every site")
  static let title = Field.identifier("name", of: "offer", "name of the offer, for this server and site")
  static let kind = Field.choice(
    "kind", Offer.Kind.allCases.map(\.rawValue), .required,
    "`lease` stands on your floor: in racks, with spares. The others are servers that a provider keeps running: "
      + "`committed` for a term, `on-demand` and `spot` by the hour. They fill no racks and need no staff, but run at the "
      + "site: their power counts on its feed, its energy, its demand charges, reserved power and rent, and its carbon "
      + "like that of any other server there")
  static let term = Field.months(
    "term", .optional("none"),
    "whole months from the start of a period, for `lease` and `committed`; serves the periods it covers wholly, "
      + "is paid every month of it up to the horizon")
  static let price = Field.rent(
    "price", "price of one server: by month for `lease` and `committed`, by hour for `on-demand` and `spot`")
  static let limit = Field.count(
    "limit", .optional("unlimited"), "most servers at once, at each site", nouns: ["server", "servers"])
  static let availability = Field.quantity(
    "availability", .share, .defaultsTo("100 %"),
    "share of the `spot` servers paid for whose capacity may be counted on", .someOfWhole)

  static let declaration = RecordDeclaration(
    "offers",
    """
    servers to lease, or to hire from a provider. A provider whose price includes the power is a site of its own: with \
    an energy price of 0, no `power_feed` and, if wanted, a carbon intensity of its own. Servers by the hour are counted \
    in server-hours, parts of a server included: half a server's work takes half a server, unless the workload has servers of its own
    """, key: ["server", "site", "name"],
    [
      server.declaration, site.declaration, title.declaration, kind.declaration, term.declaration,
      price.declaration, limit.declaration, availability.declaration,
    ])

  let row: RowReference
  let server, site, name: String?
  let kind: Offer.Kind?
  let termMonths, limit: Int?
  let price: RentRate?
  let availability: Double?
  let hasTerm, hasAvailability: Bool

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    server = row.read(Self.server, &desk)
    site = row.read(Self.site, &desk)
    name = row.read(Self.title, &desk)
    kind = row.read(Self.kind, &desk).flatMap { Offer.Kind(rawValue: $0) }
    hasTerm = row.isWritten(Self.term.declaration)
    termMonths = hasTerm ? row.read(Self.term, &desk) : nil
    price = row.read(Self.price, &desk)
    limit = row.read(Self.limit, &desk)
    hasAvailability = row.isWritten(Self.availability.declaration)
    // What may be counted on is a question only of spot capacity; no default is noted for the other kinds.
    availability = hasAvailability || kind == .spot ? row.read(Self.availability, &desk) : 1
  }
}
