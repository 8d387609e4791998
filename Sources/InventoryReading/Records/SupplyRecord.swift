import Domain

/// A row of the table `supply`: how many servers of a type can be had in a period.
struct SupplyRecord: TableRecord {
  static let server = Field.reference("server", to: "server type", .required, "server type")
  static let period = Field.reference(
    "period", to: "period", .required, "period of the order; `*` is every period")
  static let limit = Field.count(
    "limit", .required, "most servers that can be ordered in the period, all sites together",
    nouns: ["server", "servers", "servers/period"])

  static let declaration = RecordDeclaration(
    "supply",
    "what can be delivered, period by period; stands instead of the server type's `supply_limit` in the periods "
      + "it names", key: ["server", "period"],
    [server.declaration, period.declaration, limit.declaration])

  let row: RowReference
  let server, period: String?
  let limit: Int?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    server = row.read(Self.server, &desk)
    period = row.read(Self.period, &desk)
    limit = row.read(Self.limit, &desk)
  }
}
