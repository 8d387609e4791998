/// A row of the table `pue_curve`: a point of the curve of PUE over load.
struct PUECurveRecord: TableRecord {
  static let site = Field.reference("site", to: "site", .required, "site")
  static let itPower = Field.quantity(
    "it_power", .power, .required, "power of the servers and devices alone", .positive)
  static let pue = Field.number(
    "pue", .required, "power of the whole facility over `it_power` at that load", .pue)

  static let declaration = RecordDeclaration(
    "pue_curve",
    """
    PUE that falls or rises with the load; the facility's power is straight between the points, below the first point \
    the PUE of that point holds, and above the last point the line goes on
    """,
    key: ["site", "it_power"], [site.declaration, itPower.declaration, pue.declaration])

  let row: RowReference
  let site: String?
  let itPower, pue: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    site = row.read(Self.site, &desk)
    itPower = row.read(Self.itPower, &desk)
    pue = row.read(Self.pue, &desk)
  }
}
