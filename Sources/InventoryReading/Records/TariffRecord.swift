import Domain

/// Keys of a site in `inventory.yaml` that say what power costs beside its kWh. None of them is a default: what is
/// not written costs nothing.
struct TariffRecord: Sendable {
  static let fixedFee = Field.quantity(
    "tariff_fixed_fee", .monthlyPrice, .optional("none"),
    "the energy supplier's standing charge, paid while the site is open")
  static let powerFactor = Field.number(
    "power_factor", .defaultsTo("1"), "real power over apparent power: kVA = kW / power factor",
    FigureRange(lower: .above(0), upper: 1, words: "must be above 0 and at most 1"))
  static let threshold = Field.quantity(
    "power_factor_threshold", .share, .optional("none"), "power factor below which energy costs more",
    .someOfWhole)
  static let surcharge = Field.quantity(
    "power_factor_surcharge", .energyPrice, .optional("none"),
    "added to the price of every kWh for each percentage point that the power factor lies below the threshold"
  )
  static let reserved = Field.quantity(
    "reserved_power_price", .powerPrice, .optional("none"),
    "price of facility power reserved; it covers the highest power so far and never falls while the site is open"
  )
  static let reservedAtStart = Field.quantity(
    "reserved_power", .power, .optional("none"),
    "existing sites only: facility power reserved at the plan's start")
  static let rent = Field.quantity(
    "rent", .powerPrice, .optional("none"),
    "colocation rent for the IT power of what stands or is hired there at its configured maximum; PUE is not added"
  )

  static let fields = [
    fixedFee.declaration, powerFactor.declaration, threshold.declaration, surcharge.declaration,
    reserved.declaration, reservedAtStart.declaration, rent.declaration,
  ]

  let fixedFee, powerFactor, threshold, surcharge, reserved, reservedAtStart, rent: Double?
  let reservedAtStartPlace: Place
  /// Whether a key of the power factor could not be read, which was reported.
  let hasFaultyPowerFactor: Bool
  /// Where the tariff's faults are shown: its power factor, or else the site.
  let place: Place

  init(_ section: Section, _ desk: inout Desk) {
    fixedFee = section.readIfWritten(Self.fixedFee, &desk)
    powerFactor = section.readIfWritten(Self.powerFactor, &desk)
    threshold = section.readIfWritten(Self.threshold, &desk)
    surcharge = section.readIfWritten(Self.surcharge, &desk)
    reserved = section.readIfWritten(Self.reserved, &desk)
    reservedAtStart = section.readIfWritten(Self.reservedAtStart, &desk)
    reservedAtStartPlace = section.place(of: Self.reservedAtStart.declaration)
    rent = section.readIfWritten(Self.rent, &desk)
    let parts = [Self.surcharge, Self.threshold, Self.powerFactor].map(\.declaration)
    let read = [surcharge, threshold, powerFactor]
    hasFaultyPowerFactor = zip(parts, read).contains { section.isWritten($0) && $1 == nil }
    place = section.place(of: parts.first(where: section.isWritten) ?? Self.powerFactor.declaration)
  }
}
