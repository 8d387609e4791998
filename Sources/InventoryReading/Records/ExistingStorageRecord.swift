import Domain

/// A row of the table `existing_storage`: storage that stands at a site, or is on its way to it.
struct ExistingStorageRecord: StockRecord {
  static let site = Field.reference("site", to: "site", .required, "existing site where it stands")
  static let storage = Field.reference("storage", to: "storage type", .required, "storage type")
  static let count = Field.count("count", .required, "number of units", nouns: ["unit", "units"])
  static let commissioned = ExistingRecord.commissioned

  static let declaration = RecordDeclaration(
    "existing_storage", "storage already owned, free of charge; without a row, none stands",
    key: ["site", "storage", "commissioned"],
    [site.declaration, storage.declaration, count.declaration, commissioned.declaration])

  let row: RowReference
  let site, storage: String?
  let count: Int?
  let commissioned: CivilDate?

  static var item: Field<String> { storage }
  var item: String? { storage }

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    site = row.read(Self.site, &desk)
    storage = row.read(Self.storage, &desk)
    count = row.read(Self.count, &desk)
    commissioned = row.read(Self.commissioned, &desk)
  }
}
