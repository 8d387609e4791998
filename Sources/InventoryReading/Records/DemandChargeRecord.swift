import Domain

/// A row of the table `demand_charges`: what a site pays on its highest power in certain hours.
struct DemandChargeRecord: TableRecord {
  static let site = Field.reference("site", to: "site", .required, "site that pays it")
  static let title = Field.identifier(
    "name", of: "demand charge", "the charge's name on bills and in the plan")
  static let price = Field.demandPrice(
    "price",
    "price of the highest facility power in the charge's slices, each of its months; per kVA: power over "
      + "the site's `power_factor`")
  static let slices = Field.reference(
    "slices", to: "slices, separated by spaces", .defaultsTo("*"),
    "slices in which power is measured; `*` is every slice")
  static let months = Field.calendarMonths(
    "months", "months of the year that are billed; each that a period contains is billed at its peak")
  static let ratchet = Field.quantity(
    "ratchet", .share, .optional("none"),
    "a month is billed for no less than this share of the highest power measured in billed months before it",
    .someOfWhole)
  static let ratchetMonths = Field.months(
    "ratchet_months", .defaultsTo("\(Ratchet.usualMonths) months"),
    "months before that the ratchet looks back on; a period is looked back on where a billed month of it is")
  static let earlierPeak = Field.quantity(
    "earlier_peak", .power, .defaultsTo("0 kW"),
    "highest power measured before the plan's start, which the ratchet counts as of the last month before it")

  static let declaration = RecordDeclaration(
    "demand_charges", "charges on the highest facility power of a month, beside the site's `demand_charge`",
    key: ["site", "name"],
    [
      site.declaration, title.declaration, price.declaration, slices.declaration, months.declaration,
      ratchet.declaration, ratchetMonths.declaration, earlierPeak.declaration,
    ])

  let row: RowReference
  let site, name: String?
  let price: DemandPrice?
  let slices: String?
  let months: [Int]?
  /// nil where the row has no ratchet.
  let ratchet: Double?
  let ratchetMonths: Int?
  let earlierPeak: Double?
  /// Columns of the ratchet that are written although there is none.
  let strayRatchet: [String]

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    site = row.read(Self.site, &desk)
    name = row.read(Self.title, &desk)
    price = row.read(Self.price, &desk)
    slices = row.read(Self.slices, &desk)
    months = row.read(Self.months, &desk)
    let parts = [Self.ratchetMonths.declaration, Self.earlierPeak.declaration]
    guard row.isWritten(Self.ratchet.declaration) else {
      (ratchet, ratchetMonths, earlierPeak) = (nil, nil, nil)
      strayRatchet = parts.filter(row.isWritten).map(\.name)
      return
    }
    ratchet = row.read(Self.ratchet, &desk)
    ratchetMonths = row.read(Self.ratchetMonths, &desk)
    earlierPeak = row.read(Self.earlierPeak, &desk)
    strayRatchet = []
  }
}
