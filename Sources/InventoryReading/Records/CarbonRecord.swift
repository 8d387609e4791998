/// A row of the table `carbon`: what a site's energy emits.
struct CarbonRecord: SiteTimeRecord {
  static let site = Field.reference("site", to: "site", .required, "site that draws the energy")
  static let period = Field.reference("period", to: "period", .required, "period; `*` is every period")
  static let slice = Field.reference("slice", to: "slice", .required, "slice; `*` is every slice")
  static let intensity = Field.quantity(
    "intensity", .carbonIntensity, .required, "greenhouse gas of the grid's energy, location-based")
  static let marketIntensity = Field.quantity(
    "market_intensity", .carbonIntensity, .optional("the grid's intensity"),
    "the same after the site's supply contracts, market-based")

  static let declaration = RecordDeclaration(
    "carbon",
    "what energy emits; every site needs a row in every period and slice, or rows of `carbon_series`. Without either "
      + "table, no emissions of energy are counted",
    key: ["site", "period", "slice"],
    [
      site.declaration, period.declaration, slice.declaration, intensity.declaration,
      marketIntensity.declaration,
    ])

  let row: RowReference
  let site, period, slice: String?
  let intensity, marketIntensity: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    site = row.read(Self.site, &desk)
    period = row.read(Self.period, &desk)
    slice = row.read(Self.slice, &desk)
    intensity = row.read(Self.intensity, &desk)
    marketIntensity = row.read(Self.marketIntensity, &desk)
  }
}
