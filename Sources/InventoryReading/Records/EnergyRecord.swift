/// A row of the table `energy`: what energy costs at a site.
struct EnergyRecord: SiteTimeRecord {
  static let site = Field.reference("site", to: "site", .required, "site that pays the price")
  static let period = Field.reference("period", to: "period", .required, "period; `*` is every period")
  static let slice = Field.reference("slice", to: "slice", .required, "slice; `*` is every slice")
  static let price = Field.quantity(
    "price", .energyPrice, .required,
    "price of energy drawn at the meter, also by servers that a provider runs there; may be negative in a slice, but not in the mean over a period's slices",
    .any)

  static let declaration = RecordDeclaration(
    "energy",
    "energy prices; when the table is given, every site needs one in every period and slice. Without the table, "
      + "energy costs nothing",
    key: ["site", "period", "slice"],
    [site.declaration, period.declaration, slice.declaration, price.declaration])

  let row: RowReference
  let site, period, slice: String?
  let price: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    site = row.read(Self.site, &desk)
    period = row.read(Self.period, &desk)
    slice = row.read(Self.slice, &desk)
    price = row.read(Self.price, &desk)
  }
}
