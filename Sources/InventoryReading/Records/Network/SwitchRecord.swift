import Domain

/// A row of the table `switches`: a network switch one can buy.
struct SwitchRecord: TableRecord {
  static let id = Field.identifier("id", of: "switch type", "the switch type's name everywhere else")
  static let title = Field.text("name", .optional("the id"), "name for people")
  static let vendor = Field.text("vendor", .optional("none"), "who sells it, for the bill of materials")
  static let partNumber = Field.text("part_number", .optional("none"), "the vendor's order number")
  static let ports = Field.count("ports", .required, "ports, all alike", nouns: ["port", "ports"])
  static let portSpeed = Field.quantity(
    "port_speed", .traffic, .required, "traffic of one port in either direction", .positive)
  static let price = Field.money("price", .required, "price of one switch, paid in the period of the order")
  static let power = Field.quantity(
    "power", .power, .defaultsTo("0 W"), "power at the wall while it stands, whatever passes through it")
  static let rackUnits = Field.quantity(
    "rack_units", .rackUnits, .defaultsTo("0 U"), "height in the rack; 0 U stands outside racks",
    .serverHeight)
  static let rack = Field.reference(
    "rack", to: "rack type", .optional("the only rack type, if there is one"),
    "rack it is mounted in, together with other switches of any type but no servers")
  static let embodiedCarbon = Field.quantity(
    "embodied_carbon", .carbonMass, .optional("0 kgCO2e"),
    "emitted to make one switch, counted when it is ordered")

  static let declaration = RecordDeclaration(
    "switches", "switch types, of which fabrics are built", key: ["id"],
    [
      id.declaration, title.declaration, vendor.declaration, partNumber.declaration, ports.declaration,
      portSpeed.declaration, price.declaration, power.declaration, rackUnits.declaration, rack.declaration,
      embodiedCarbon.declaration,
    ])

  let row: RowReference
  let id, name, vendor, partNumber, rack: String?
  let ports: Int?
  let portSpeed, power, rackUnits, embodiedCarbon: Double?
  let price: Money?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    id = row.read(Self.id, &desk)
    name = row.read(Self.title, &desk)
    vendor = row.read(Self.vendor, &desk)
    partNumber = row.read(Self.partNumber, &desk)
    ports = row.read(Self.ports, &desk)
    portSpeed = row.read(Self.portSpeed, &desk)
    price = row.read(Self.price, &desk)
    power = row.read(Self.power, &desk)
    rackUnits = row.read(Self.rackUnits, &desk)
    rack = row.read(Self.rack, &desk)
    embodiedCarbon = row.readIfWritten(Self.embodiedCarbon, &desk)
  }
}
