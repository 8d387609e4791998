/// A row of the table `egress_tiers`: one step of a graduated price.
struct EgressTierRecord: TableRecord {
  static let pool = Field.identifier(
    "pool", of: "egress pool",
    "the pool's name in the table `bandwidth`; the volumes of its connections are added up")
  static let from = Field.quantity(
    "from", .volume, .required, "volume of a month above which the price holds; the first tier starts at 0 GB"
  )
  static let price = Field.quantity("price", .volumePrice, .required, "price of data in this tier")

  static let declaration = RecordDeclaration(
    "egress_tiers", "graduated prices of data that leaves sites, for every month of a period by itself",
    key: ["pool", "from"], [pool.declaration, from.declaration, price.declaration])

  let row: RowReference
  let pool: String?
  let from, price: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    pool = row.read(Self.pool, &desk)
    from = row.read(Self.from, &desk)
    price = row.read(Self.price, &desk)
  }
}
