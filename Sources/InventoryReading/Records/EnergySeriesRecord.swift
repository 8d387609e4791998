import Domain

/// A row of the table `energy_series`: what energy cost or will cost at a site in one hour.
struct EnergySeriesRecord: SeriesRecord {
  static let site = Field.reference("site", to: "site", .required, "site that pays the price")
  static let hour = Field.hour(
    "hour",
    "hour of the price, in the time that the slices' hours are meant in; a time zone written is not reckoned with"
  )
  static let price = Field.quantity(
    "price", .energyPrice, .required, "price of energy drawn at the meter in that hour; may be negative", .any
  )

  static let declaration = RecordDeclaration(
    "energy_series",
    "energy prices by the hour, a year of them or more, instead of rows of `energy`. The price of a slice is the mean of "
      + "its hours in the period's months; a year of prices stands for every year that has none of its own. The slices "
      + "state `hours`, or there is one slice. The plan lists by how much the prices are off",
    key: ["site", "hour"], [site.declaration, hour.declaration, price.declaration])

  let row: RowReference
  let site: String?
  let hour: SeriesHour?
  let price: Double?
  let source: String?
  let basis: Assumption.Basis?

  var figure: Double? { price }

  static let words = SeriesWords(figures: "prices", sum: "what is paid")
  static func unit(_ currencies: Currencies) -> String { "\(currencies.exampleCode)/kWh" }

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    (source, basis) = (row.source, row.basis)
    site = row.read(Self.site, &desk)
    hour = row.read(Self.hour, &desk)
    // A source holds for the series: one line of the plan says so, not thousands.
    price = row.unsourced.read(Self.price, &desk)
  }
}
