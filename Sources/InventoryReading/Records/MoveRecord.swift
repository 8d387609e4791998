import Domain

/// A row of the table `moves`: a way to bring servers from one site to another.
struct MoveRecord: TableRecord {
  static let server = Field.reference(
    "server", to: "server type", .required, "server type that may be moved; `*` is every one")
  static let from = Field.reference("from", to: "site", .required, "site that servers leave")
  static let to = Field.reference("to", to: "site", .required, "site they are brought to")
  static let price = Field.money(
    "price", .required, "price of moving one server, paid in the period it leaves")
  static let outage = Field.count(
    "outage", .defaultsTo("0"), "periods in which a moved server serves nowhere",
    nouns: ["period", "periods"])

  static let declaration = RecordDeclaration(
    "moves", "ways to bring servers from site to site; without a row, what stands stays",
    key: ["server", "from", "to"],
    [server.declaration, from.declaration, to.declaration, price.declaration, outage.declaration])

  let row: RowReference
  let server, from, to: String?
  let price: Money?
  let outage: Int?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    server = row.read(Self.server, &desk)
    from = row.read(Self.from, &desk)
    to = row.read(Self.to, &desk)
    price = row.read(Self.price, &desk)
    outage = row.read(Self.outage, &desk)
  }
}
