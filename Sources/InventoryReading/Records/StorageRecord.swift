import Domain

/// A row of the table `storage`: storage one can buy, or already owns, by the unit.
struct StorageRecord: TableRecord {
  static let id = Field.identifier("id", of: "storage type", "the storage type's name everywhere else")
  static let title = Field.text("name", .optional("the id"), "name for people")
  static let vendor = Field.text("vendor", .optional("none"), "who sells it, for the bill of materials")
  static let partNumber = Field.text("part_number", .optional("none"), "the vendor's order number")
  static let capacity = Field.quantity(
    "capacity", .volume, .required, "raw capacity of one unit, before redundancy and fill limit", .positive)
  static let iops = Field.number(
    "iops", .optional("not limiting"),
    "operations a second that one unit does for its clients; what is asked of a "
      + "dataset counts as spread evenly over its bytes, on whatever storage they are", .positive)
  static let bandwidth = Field.quantity(
    "bandwidth", .dataRate, .optional("not limiting"),
    "data a second that one unit reads and writes for its clients", .positive)
  static let price = Field.money("price", .required, "price of one unit, paid in the period of the order")
  static let power = Field.quantity(
    "power", .power, .defaultsTo("0 W"), "power of one unit at the wall, whatever it does")
  static let rackUnits = Field.quantity(
    "rack_units", .rackUnits, .defaultsTo("0 U"), "height in the rack; 0 U stands outside racks",
    .serverHeight)
  static let rack = Field.reference(
    "rack", to: "rack type", .optional("the only rack type, if there is one"), "rack it is mounted in")
  static let leadTime = Field.count(
    "lead_time", .defaultsTo("0"), "periods from the order to service", nouns: ["period", "periods"])
  static let serviceLife = Field.months(
    "service_life", .optional("unlimited"), "time in service, in whole months; then it is switched off")
  static let maintenanceRate = Field.quantity(
    "maintenance_rate", .annualRate, .defaultsTo("0 %"), "share of the price paid per year in service",
    .upToWhole)
  static let salvageRate = Field.quantity(
    "salvage_rate", .share, .defaultsTo("0 %"),
    "share of the price that a new unit is worth; falls to nothing in a straight line over its service life, "
      + "and is credited for units bought when the horizon ends", .upToWhole)
  static let replicas = Field.number(
    "replicas", .defaultsTo("1"),
    "copies of each byte that a unit keeps, beside any shards; 1.5 where the exclusive or of two parts is a third",
    .atLeastOne)
  static let dataShards = Field.count(
    "data_shards", .optional("no erasure coding"), "shards of an erasure code that hold data: 10 of RS(10,4)")
  static let parityShards = Field.count(
    "parity_shards", .optional("no erasure coding"),
    "shards that make up for lost ones: 4 of RS(10,4); redundancy takes replicas × (data + parity) / data")
  static let fillLimit = Field.quantity(
    "fill_limit", .share, .defaultsTo("100 %"), "largest share of the capacity that may be filled",
    .someOfWhole)

  static let declaration = RecordDeclaration(
    "storage", "storage types: what can be bought by the unit, or already stands", key: ["id"],
    [
      id.declaration, title.declaration, vendor.declaration, partNumber.declaration, capacity.declaration,
      iops.declaration, bandwidth.declaration, price.declaration, power.declaration, rackUnits.declaration,
      rack.declaration, leadTime.declaration, serviceLife.declaration, maintenanceRate.declaration,
      salvageRate.declaration, replicas.declaration, dataShards.declaration, parityShards.declaration,
      fillLimit.declaration,
    ])

  let row: RowReference
  let id, name, vendor, partNumber, rack: String?
  let capacity, iops, bandwidth, power, rackUnits, maintenanceRate, salvageRate, replicas, fillLimit: Double?
  let price: Money?
  let leadTime, serviceLifeMonths, dataShards, parityShards: Int?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    id = row.read(Self.id, &desk)
    name = row.read(Self.title, &desk)
    vendor = row.read(Self.vendor, &desk)
    partNumber = row.read(Self.partNumber, &desk)
    capacity = row.read(Self.capacity, &desk)
    iops = row.read(Self.iops, &desk)
    bandwidth = row.read(Self.bandwidth, &desk)
    price = row.read(Self.price, &desk)
    power = row.read(Self.power, &desk)
    rackUnits = row.read(Self.rackUnits, &desk)
    rack = row.read(Self.rack, &desk)
    leadTime = row.read(Self.leadTime, &desk)
    serviceLifeMonths = row.read(Self.serviceLife, &desk)
    maintenanceRate = row.read(Self.maintenanceRate, &desk)
    salvageRate = row.read(Self.salvageRate, &desk)
    replicas = row.read(Self.replicas, &desk)
    dataShards = row.read(Self.dataShards, &desk)
    parityShards = row.read(Self.parityShards, &desk)
    fillLimit = row.read(Self.fillLimit, &desk)
  }
}
