import Domain

/// The keys of an entry of `sites` about the building: redundancy of its power, modules to buy, staff.
struct FacilityRecord: Sendable {
  static let redundancy = Field.choice(
    "power_redundancy", ["N", "N+1", "N+2", "2N"], .optional("N: all of the feed may be used"),
    "how much of the power may fail: one or two of its modules, or one of two feeds that each carry everything"
  )
  static let feedModules = Field.count(
    "power_modules", .optional("1, or as many as `facility_module` goes into the feed"),
    "equal modules that the feed consists of; needed where modules may fail", nouns: ["module", "modules"])
  static let module = Field.quantity(
    "facility_module", .power, .optional("the feed stays as it is"),
    "power that one more module of power and cooling adds to the feed, cooling and losses included; with it, a site "
      + "without `power_feed` starts with none", .positive)
  static let price = Field.quantity(
    "facility_price", .capacityPrice, .optional("0"),
    "price of modules by their power, paid in the period of the order")
  static let limit = Field.count(
    "facility_modules_limit", .optional("unlimited"), "most modules that can be bought in all",
    nouns: ["module", "modules"])
  static let leadTime = Field.count(
    "facility_lead_time", .optional("0"), "periods from the order of a module until it stands",
    nouns: ["period", "periods"])
  static let staffFixed = Field.number(
    "staff_fixed", .optional("0"), "full-time equivalents while the site is open", .headcount)
  static let staffPerMegawatt = Field.number(
    "staff_per_MW", .optional("0"),
    "full-time equivalents for each MW of peak power of all that stands, without cooling and losses, nor servers hired "
      + "from a provider",
    .headcount)
  static let staffPerThousandServers = Field.number(
    "staff_per_1000_servers", .optional("0"),
    "full-time equivalents for each 1000 servers in service, without those hired from a provider",
    .headcount)
  static let staffCost = Field.quantity(
    "staff_cost", .monthlyPrice, .optional("no staff is paid"), "cost of one full-time equivalent")
  static let switchOffIdle = Field.flag(
    "switch_off_idle", .optional("no"),
    "whether servers of every type without work draw nothing here. Work then counts as packed on as few servers as carry "
      + "it, and the last, partly used one counts in part; more at the same key of the table `servers`")

  static let fields = [
    redundancy.declaration, feedModules.declaration, module.declaration, price.declaration, limit.declaration,
    leadTime.declaration, staffFixed.declaration, staffPerMegawatt.declaration,
    staffPerThousandServers.declaration, staffCost.declaration, switchOffIdle.declaration,
  ]

  let redundancy: Written<String>?
  let feedModules: Written<Int>?
  let module, price: Written<Double>?
  let limit, leadTime: Written<Int>?
  let staffFixed, staffPerMegawatt, staffPerThousandServers, staffCost: Written<Double>?
  let switchOffIdle: Written<Bool>?
  var switchesOffIdle: Bool { switchOffIdle?.value ?? false }
  /// What its figures are called among the assumptions.
  let owner: FigureNotes.Owner
  let place: Place

  init(_ section: Section, _ desk: inout Desk) {
    redundancy = section.stated(Self.redundancy, &desk)
    feedModules = section.stated(Self.feedModules, &desk)
    module = section.stated(Self.module, &desk)
    price = section.stated(Self.price, &desk)
    limit = section.stated(Self.limit, &desk)
    leadTime = section.stated(Self.leadTime, &desk)
    staffFixed = section.stated(Self.staffFixed, &desk)
    staffPerMegawatt = section.stated(Self.staffPerMegawatt, &desk)
    staffPerThousandServers = section.stated(Self.staffPerThousandServers, &desk)
    staffCost = section.stated(Self.staffCost, &desk)
    switchOffIdle = section.stated(Self.switchOffIdle, &desk)
    (owner, place) = (section.owner, section.place)
  }
}
