/// A row of the table `pue`: what cooling and losses add in one slice.
struct PUERecord: TableRecord {
  static let site = Field.reference("site", to: "site", .required, "site")
  static let slice = Field.reference("slice", to: "slice", .required, "slice; `*` is every slice")
  static let pue = Field.number(
    "pue", .required, "power of the whole facility over the power of its servers in that slice", .pue)

  static let declaration = RecordDeclaration(
    "pue",
    "PUE that differs by slice, as cooling does by season and hour; slices without a row have the site's own. The "
      + "highest of all counts for what the feed must carry",
    key: ["site", "slice"], [site.declaration, slice.declaration, pue.declaration])

  let row: RowReference
  let site, slice: String?
  let pue: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    site = row.read(Self.site, &desk)
    slice = row.read(Self.slice, &desk)
    pue = row.read(Self.pue, &desk)
  }
}
