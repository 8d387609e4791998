import Domain

/// A row of the table `servers`: a server one can buy, or already owns.
struct ServerRecord: TableRecord {
  static let id = Field.identifier("id", of: "server type", "the server type's name everywhere else")
  static let title = Field.text("name", .optional("the id"), "name for people")
  static let vendor = Field.text("vendor", .optional("none"), "who sells it, for the bill of materials")
  static let partNumber = Field.text("part_number", .optional("none"), "the vendor's order number")
  static let price = Field.money(
    "price", .optional("required, unless `buy` is `no`"),
    "price of one server, paid in the period of the order")
  static let canBeBought = Field.flag(
    "buy", .optional("`yes`"), "whether it can be ordered; `no` is had only by offers")
  static let idlePower = Field.quantity(
    "idle_power", .power, .defaultsTo("0 W"), "power of a server that does nothing, at the wall")
  static let peakPower = Field.quantity(
    "peak_power", .power, .optional("the idle power"),
    "power of a fully loaded server, at the wall; its mode is called `standard`, and belongs to servers that the "
      + "table `modes` does not list")
  static let rackUnits = Field.quantity(
    "rack_units", .rackUnits, .defaultsTo("0 U"), "height in the rack; 0 U stands outside racks",
    .serverHeight)
  static let rack = Field.reference(
    "rack", to: "rack type", .optional("the only rack type, if there is one"), "rack it is mounted in")
  static let serviceLife = Field.months(
    "service_life", .optional("unlimited"), "time in service, in whole months; then it is switched off")
  static let maintenanceRate = Field.quantity(
    "maintenance_rate", .annualRate, .defaultsTo("0 %"),
    "share of the price paid for it, per year in service",
    .upToWhole)
  static let salvageRate = Field.quantity(
    "salvage_rate", .share, .defaultsTo("0 %"),
    "share of the price paid for it that a new server is worth; falls to nothing in a straight line over its service life, "
      + "and is credited for servers bought when the horizon ends", .upToWhole)
  static let resaleRate = Field.quantity(
    "resale_rate", .share, .optional("stays to its end of life"),
    "share of the price paid that a server is sold for when it leaves early, at the start of a period; falls to "
      + "nothing in a straight line over its service life", .upToWhole)
  static let leadTime = Field.count(
    "lead_time", .defaultsTo("0"), "periods from the order to service", nouns: ["period", "periods"])
  static let supplyLimit = Field.count(
    "supply_limit", .optional("unlimited"),
    "most servers that can be ordered in one period, all sites together",
    nouns: ["server", "servers", "servers/period"])
  static let embodiedCarbon = Field.quantity(
    "embodied_carbon", .carbonMass, .optional("0 kgCO2e"),
    "emitted to make one server, counted when it is ordered")
  static let annualFailureRate = Field.quantity(
    "annual_failure_rate", .annualRate, .optional("0 %"),
    "failures of one server per year, for spares by availability", .upToWhole)
  static let accelerators = Field.count(
    "accelerators", .optional("not stated"), "accelerators in one server",
    nouns: ["accelerator", "accelerators"])
  static let acceleratorMemory = Field.quantity(
    "accelerator_memory", .memory, .optional("not known"), "memory of one accelerator", .positive)

  static let switchOffIdle = Field.flag(
    "switch_off_idle", .optional("no"),
    "whether a server without work draws nothing. Work then counts as packed on as few servers as carry it at its "
      + "`max_utilisation`, and the last, partly used one counts in part: half a server's work draws half of what a "
      + "server does at that utilisation. Servers held for jobs (table `scaling`) or under a `latency_objective` stay on. "
      + "Not for servers with a power curve")
  static let weight = Field.quantity(
    "weight", .weight, .optional("0, in racks with a weight_limit"),
    "weight of one server; counts in racks with a weight_limit")

  static let declaration = RecordDeclaration(
    "servers", "server types: what can be bought, or already stands", key: ["id"], isRequired: true,
    [
      id.declaration, title.declaration, vendor.declaration, partNumber.declaration, price.declaration,
      idlePower.declaration, peakPower.declaration, rackUnits.declaration, rack.declaration,
      serviceLife.declaration, maintenanceRate.declaration, salvageRate.declaration, leadTime.declaration,
      supplyLimit.declaration, switchOffIdle.declaration, weight.declaration,
      canBeBought.declaration, resaleRate.declaration,
    ] + OrderTermsRecord.declarations + [
      embodiedCarbon.declaration, annualFailureRate.declaration, accelerators.declaration,
      acceleratorMemory.declaration,
    ])

  let row: RowReference
  let id, name, vendor, partNumber, rack: String?
  let price: Money?
  let idlePower, peakPower, rackUnits, maintenanceRate, salvageRate, resaleRate: Double?
  let embodiedCarbon, annualFailureRate: Double?
  let accelerators: Int?
  /// Whether a price stands there, readable or not.
  let hasPrice: Bool
  let canBeBought: Bool
  let serviceLifeMonths, leadTime, supplyLimit: Int?
  let orderTerms: OrderTermsRecord
  let acceleratorMemory: Double?
  let switchesOffIdle: Bool
  let weight: Double?

  init(_ row: Row, _ desk: inout Desk) {
    self.row = row.reference
    id = row.read(Self.id, &desk)
    name = row.read(Self.title, &desk)
    vendor = row.read(Self.vendor, &desk)
    partNumber = row.read(Self.partNumber, &desk)
    hasPrice = row.isWritten(Self.price.declaration)
    price = hasPrice ? row.read(Self.price, &desk) : nil
    canBeBought = row.read(Self.canBeBought, &desk) ?? true
    idlePower = row.readIfWritten(Self.idlePower, &desk)
    peakPower = row.readIfWritten(Self.peakPower, &desk)
    rackUnits = row.read(Self.rackUnits, &desk)
    rack = row.read(Self.rack, &desk)
    serviceLifeMonths = row.read(Self.serviceLife, &desk)
    maintenanceRate = row.read(Self.maintenanceRate, &desk)
    salvageRate = row.read(Self.salvageRate, &desk)
    resaleRate = row.readIfGiven(Self.resaleRate, &desk)
    leadTime = row.read(Self.leadTime, &desk)
    supplyLimit = row.read(Self.supplyLimit, &desk)
    orderTerms = OrderTermsRecord(row, &desk)
    embodiedCarbon = row.readIfWritten(Self.embodiedCarbon, &desk)
    annualFailureRate = row.readIfWritten(Self.annualFailureRate, &desk)
    accelerators = row.readIfWritten(Self.accelerators, &desk)
    acceleratorMemory = row.readIfWritten(Self.acceleratorMemory, &desk)
    weight = row.readIfWritten(Self.weight, &desk)
    switchesOffIdle = row.read(Self.switchOffIdle, &desk) ?? false
  }
}
