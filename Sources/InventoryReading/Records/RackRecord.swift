import Domain

/// A row of the table `racks`: a rack one can buy.
struct RackRecord: TableRecord {
  static let id = Field.identifier("id", of: "rack type", "the rack type's name everywhere else")
  static let title = Field.text("name", .optional("the id"), "name for people")
  static let vendor = Field.text("vendor", .optional("none"), "who sells it, for the bill of materials")
  static let partNumber = Field.text("part_number", .optional("none"), "the vendor's order number")
  static let units = Field.quantity("units", .rackUnits, .required, "usable height", .rackHeight)
  static let powerLimit = Field.quantity(
    "power_limit", .power, .optional("unlimited"),
    "peak power that one rack carries; empty where the columns of its feed say so", .positive)
  static let price = Field.money(
    "price", .defaultsTo("0"), "price of one rack, paid in the period of the order")
  static let floorSpace = Field.quantity(
    "floor_space", .area, .defaultsTo("0 m2"), "floor that one rack takes, aisles included")
  static let embodiedCarbon = Field.quantity(
    "embodied_carbon", .carbonMass, .optional("0 kgCO2e"),
    "emitted to make one rack, counted when it is ordered")

  static let weightLimit = Field.quantity(
    "weight_limit", .weight, .optional("unlimited"),
    "weight of the servers that one rack carries; storage and switches weigh nothing in it", .positive)

  static let declaration = RecordDeclaration(
    "racks",
    "rack types; a rack holds servers of one type, as many as its height, its power and its weight allow",
    key: ["id"],
    [
      id.declaration, title.declaration, vendor.declaration, partNumber.declaration, units.declaration,
      powerLimit.declaration, price.declaration, floorSpace.declaration,
      embodiedCarbon.declaration, weightLimit.declaration,
    ] + RackFeedRecord.fields)

  let row: RowReference
  let id, name, vendor, partNumber: String?
  let units, powerLimit, floorSpace, embodiedCarbon: Double?
  let price: Money?
  let weightLimit: Double?
  let feed: RackFeedRecord

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    id = row.read(Self.id, &desk)
    name = row.read(Self.title, &desk)
    vendor = row.read(Self.vendor, &desk)
    partNumber = row.read(Self.partNumber, &desk)
    units = row.read(Self.units, &desk)
    feed = RackFeedRecord(row, &desk)
    powerLimit =
      feed.isWritten ? row.readIfWritten(Self.powerLimit, &desk) : row.read(Self.powerLimit, &desk)
    weightLimit = row.readIfWritten(Self.weightLimit, &desk)
    price = row.read(Self.price, &desk)
    floorSpace = row.read(Self.floorSpace, &desk)
    embodiedCarbon = row.readIfWritten(Self.embodiedCarbon, &desk)
  }
}
