import Domain

/// A row of the table `volume_discounts`: what a server costs from a number on.
struct VolumeDiscountRecord: TableRecord {
  static let server = Field.reference("server", to: "server type", .required, "server type")
  static let from = Field.count(
    "from", .required, "servers ordered in one period, all sites together, from which the tier holds",
    nouns: ["server", "servers"])
  static let discount = Field.quantity(
    "discount", .share, .optional("none"), "share taken off the price; a tier has a discount or a price",
    .upToWhole)
  static let price = Field.money(
    "price", .optional("none"),
    "price of one server instead, at the start of the horizon; follows the price_trend")
  static let reach = Field.choice(
    "applies_to", VolumeDiscounts.Reach.allCases.map(\.rawValue), .required,
    "`all`: every server of the order costs this much; `above`: only those from the threshold on. The same for all "
      + "tiers of a server")

  static let declaration = RecordDeclaration(
    "volume_discounts", "prices that fall with the number of servers ordered", key: ["server", "from"],
    [server.declaration, from.declaration, discount.declaration, price.declaration, reach.declaration])

  let row: RowReference
  let server, reach: String?
  let from: Int?
  let discount: Double?
  let price: Money?
  /// Whether the cells hold something, which may not have been understood.
  let hasDiscount, hasPrice: Bool

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    server = row.read(Self.server, &desk)
    from = row.read(Self.from, &desk)
    hasDiscount = row.isWritten(Self.discount.declaration)
    hasPrice = row.isWritten(Self.price.declaration)
    discount = hasDiscount ? row.read(Self.discount, &desk) : nil
    price = hasPrice ? row.read(Self.price, &desk) : nil
    reach = row.read(Self.reach, &desk)
  }
}
