import Domain

/// A row of the table `existing`: servers that stand at a site, or are on their way to it.
struct ExistingRecord: StockRecord {
  static let site = Field.reference("site", to: "site", .required, "existing site where they stand")
  static let server = Field.reference("server", to: "server type", .required, "server type")
  static let count = Field.count("count", .required, "number of servers", nouns: ["server", "servers"])
  static let commissioned = Field.date(
    "commissioned", .required,
    "first day in service; the service life starts here, and a date after the start of the horizon is a delivery "
      + "to come")

  static let declaration = RecordDeclaration(
    "existing", "servers already owned, free of charge; without a row, none stand",
    key: ["site", "server", "commissioned"],
    [site.declaration, server.declaration, count.declaration, commissioned.declaration])

  let row: RowReference
  let site, server: String?
  let count: Int?
  let commissioned: CivilDate?

  static var item: Field<String> { server }
  var item: String? { server }

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    site = row.read(Self.site, &desk)
    server = row.read(Self.server, &desk)
    count = row.read(Self.count, &desk)
    commissioned = row.read(Self.commissioned, &desk)
  }
}
