import Domain

/// The columns of the table `servers` that say on what terms a type is sold.
struct OrderTermsRecord: Sendable {
  static let priceTrend = Field.quantity(
    "price_trend", .annualRate, .defaultsTo("0 %"),
    "change of the price a year, compounding from the start of the horizon to the order; below 0 % it falls. "
      + "Maintenance and salvage follow the price paid; existing servers count at `price`",
    FigureRange(lower: .from(-0.9), upper: 1, words: "must be -90 % to 100 %"))
  static let lot = Field.count(
    "order_lot", .defaultsTo("1"), "servers in one lot: an order for a site is of whole lots",
    nouns: ["server", "servers"])
  static let minimum = Field.count(
    "minimum_order", .defaultsTo("1"),
    "fewest servers ordered in a period in which any is ordered, all sites together",
    nouns: ["server", "servers"])
  static let firstOrder = Field.reference(
    "first_order", to: "period", .optional("the first"), "first period in which it is sold")
  static let lastOrder = Field.reference(
    "last_order", to: "period", .optional("the last"), "last period in which it is sold")

  static let declarations = [
    priceTrend.declaration, lot.declaration, minimum.declaration, firstOrder.declaration,
    lastOrder.declaration,
  ]

  let priceTrend: Double?
  let lot, minimum: Int?
  let firstOrder, lastOrder: String?

  init(_ row: Row, _ desk: inout Desk) {
    priceTrend = row.readIfGiven(Self.priceTrend, &desk)
    lot = row.readIfGiven(Self.lot, &desk)
    minimum = row.readIfGiven(Self.minimum, &desk)
    firstOrder = row.readIfGiven(Self.firstOrder, &desk)
    lastOrder = row.readIfGiven(Self.lastOrder, &desk)
  }
}
