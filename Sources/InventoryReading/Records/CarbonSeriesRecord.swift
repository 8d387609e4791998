import Domain

/// A row of the table `carbon_series`: what a site's energy emits in one hour.
struct CarbonSeriesRecord: SeriesRecord {
  static let site = Field.reference("site", to: "site", .required, "site that draws the energy")
  static let hour = Field.hour(
    "hour",
    "hour of the figure, in the time that the slices' hours are meant in; a time zone is not reckoned with")
  static let intensity = CarbonRecord.intensity
  static let marketIntensity = CarbonRecord.marketIntensity

  static let declaration = RecordDeclaration(
    "carbon_series",
    "what energy emits by the hour, a year of hours or more, instead of rows of `carbon`; reduced to slices like "
      + "`energy_series`. The plan lists by how much the figures are off",
    key: ["site", "hour"],
    [site.declaration, hour.declaration, intensity.declaration, marketIntensity.declaration])

  let row: RowReference
  let site: String?
  let hour: SeriesHour?
  let intensity, marketIntensity: Double?
  let source: String?
  let basis: Assumption.Basis?

  var figure: Double? { intensity }

  static let words = SeriesWords(figures: "location-based figures", sum: "what is counted")
  static func unit(_ currencies: Currencies) -> String { "kgCO2e/kWh" }

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    (source, basis) = (row.source, row.basis)
    site = row.read(Self.site, &desk)
    hour = row.read(Self.hour, &desk)
    // A source holds for the series: one line of the plan says so, not thousands.
    intensity = row.unsourced.read(Self.intensity, &desk)
    marketIntensity = row.unsourced.readIfWritten(Self.marketIntensity, &desk)
  }
}
