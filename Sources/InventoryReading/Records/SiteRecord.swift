import Domain

/// An entry of `sites` in `inventory.yaml`.
struct SiteRecord: Sendable {
  static let id = Field.identifier("id", of: "site", "the site's name everywhere else")
  static let title = Field.text("name", .optional("the id"), "name for people")
  static let state = Field.choice(
    "state", ["existing", "candidate"], .required,
    "an existing site is in use from the start; a candidate is opened by the plan, or not")
  static let openingCost = Field.money(
    "opening_cost", .defaultsTo("0"), "candidates only: paid once, in the period of opening")
  static let opensFrom = Field.reference(
    "opens_from", to: "period", .optional("the first period"), "candidates only: first period it may be open")
  static let fixedCost = Field.quantity(
    "fixed_cost", .monthlyPrice, .defaultsTo("0"), "paid while the site is open, whatever stands there")
  static let space = Field.quantity("space", .area, .optional("unlimited"), "floor for racks")
  static let powerFeed = Field.quantity(
    "power_feed", .power, .optional("unlimited"),
    "power the feed carries, cooling and losses included, also of servers that a provider runs there")
  static let pue = Field.number(
    "pue", .defaultsTo("1"), "power of the whole facility over the power of its servers",
    .pue)
  static let demandCharge = Field.quantity(
    "demand_charge", .powerPrice, .optional("not charged"), "price of each period's highest facility power")
  static let mayBeLost = Field.flag(
    "may_be_lost", .optional("`yes`"),
    "whether work that survives the loss of a site must survive the loss of this one; `no` for a cloud of several zones"
  )
  static let existingRacks = FieldDeclaration(
    "existing_racks", .structure("mapping of rack types to counts"),
    .optional("as many as the existing servers fill"), "racks that stand at the start: `{standard: 40}`")

  static let declaration = RecordDeclaration(
    "sites", "the places where servers may stand", key: ["id"], isRequired: true,
    [
      id.declaration, title.declaration, state.declaration, openingCost.declaration, opensFrom.declaration,
      fixedCost.declaration, space.declaration, powerFeed.declaration, pue.declaration,
      demandCharge.declaration,
      mayBeLost.declaration, existingRacks,
    ] + TariffRecord.fields + FacilityRecord.fields)

  let id: Written<String>?
  let name: String?
  /// nil when the state was faulty.
  let isExisting: Bool?
  let openingCost: Money?
  let opensFrom: Written<String>?
  let fixedCost, space, powerFeed, demandCharge: Double?
  /// nil when the inventory does not say.
  let pue: Written<Double>?
  let mayBeLost: Bool
  /// nil when the inventory does not say.
  let existingRacks: [(rack: Written<String>, count: Int)]?
  let existingRacksPlace: Place
  let tariff: TariffRecord
  let facility: FacilityRecord

  init?(_ value: YAMLValue, _ desk: inout Desk) {
    let owner = FigureNotes.Owner(table: "sites", row: "")
    guard var section = Section(value, as: Self.declaration, owner: owner, &desk) else { return nil }
    desk.figures.count(rowOf: "sites")
    id = section.written(Self.id, &desk)
    section.owner = FigureNotes.Owner(table: "sites", row: id?.value ?? "")
    name = section.read(Self.title, &desk)
    isExisting = section.read(Self.state, &desk).map { $0 == "existing" }
    if isExisting == true {
      Self.refuseOpening(section, &desk)
      (openingCost, opensFrom) = (.zero, nil)
    } else {
      openingCost = section.read(Self.openingCost, &desk)
      opensFrom = section.written(Self.opensFrom, &desk)
    }
    fixedCost = section.read(Self.fixedCost, &desk)
    space = section.read(Self.space, &desk)
    facility = FacilityRecord(section, &desk)
    powerFeed =
      facility.module == nil
      ? section.read(Self.powerFeed, &desk) : section.stated(Self.powerFeed, &desk)?.value
    pue = section.stated(Self.pue, &desk)
    demandCharge = section.read(Self.demandCharge, &desk)
    mayBeLost = section.read(Self.mayBeLost, &desk) ?? true
    existingRacks = section.structure(Self.existingRacks, &desk).map { Self.counts($0, &desk) }
    existingRacksPlace = section.place(of: Self.existingRacks)
    tariff = TariffRecord(section, &desk)
  }

  private static func refuseOpening(_ section: Section, _ desk: inout Desk) {
    for field in [openingCost.declaration, opensFrom.declaration] where section.isWritten(field) {
      desk.findings.add(
        .candidatesOnly, at: section.place(of: field),
        "\(field.name): an existing site is open from the start",
        hint: "remove the key, or make the site a candidate")
    }
  }

  private static func counts(
    _ value: YAMLValue, _ desk: inout Desk
  ) -> [(rack: Written<String>, count: Int)] {
    guard case .mapping(let entries) = value.content else {
      desk.findings.add(
        .wrongKind, at: value.place, "existing_racks: expected rack types with counts, found \(value.kind)",
        hint: "write it like existing_racks: {standard: 40}")
      return []
    }
    let field = Field.count("existing_racks", .required, "", nouns: ["rack", "racks"])
    return entries.compactMap { entry in
      guard let text = entry.value.text(of: "existing_racks", &desk),
        let count = desk.value(field, of: Scalar(text), at: entry.value.place)
      else { return nil }
      return (Written(value: entry.key, place: entry.keyPlace), count)
    }
  }
}
