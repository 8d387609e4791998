import Domain

/// `carbon` in `inventory.yaml`: what emissions cost, and how much of them there may be.
struct CarbonPolicyRecord: Sendable {
  static let basis = Field.choice(
    "basis", CarbonBasis.allCases.map(\.rawValue), .defaultsTo("location"),
    "which intensity counts: of the grid, or after supply contracts")
  static let embodied = Field.flag(
    "include_embodied", .defaultsTo("no"),
    "whether what was emitted to make ordered servers, racks and switches counts too, in the period of the order; "
      + "storage, transceivers and cables have no such figure")
  static let price = Field.quantity(
    "price", .carbonPrice, .optional("none"), "price of emissions" + PeriodFigures.words)
  static let cap = Field.quantity(
    "cap", .carbonMass, .optional("unlimited"), "most emissions over the whole horizon")
  static let periodCap = Field.quantity(
    "cap_per_period", .carbonMass, .optional("unlimited"), "most emissions in a period" + PeriodFigures.words)
  static let declaration = RecordDeclaration(
    "carbon", "what emissions cost, and how much of them there may be", key: [],
    [
      basis.declaration, embodied.declaration, price.declaration, cap.declaration, periodCap.declaration,
    ])

  let place: Place
  let basis: CarbonBasis
  let countsEmbodied: Bool
  let price: PeriodFigures
  let cap: Double?
  let periodCap: PeriodFigures

  init?(_ value: YAMLValue, _ desk: inout Desk) {
    let owner = FigureNotes.Owner(table: "carbon", row: nil)
    guard let section = Section(value, as: Self.declaration, owner: owner, &desk) else { return nil }
    place = section.place
    basis = section.read(Self.basis, &desk).flatMap(CarbonBasis.init) ?? .location
    countsEmbodied = section.read(Self.embodied, &desk) ?? false
    price = Self.figures(Self.price, of: section, &desk)
    cap = section.readIfWritten(Self.cap, &desk)
    periodCap = Self.figures(Self.periodCap, of: section, &desk)
    for field in [Self.basis.declaration, Self.embodied.declaration] where !section.isWritten(field) {
      guard case .defaultsTo(let value) = field.presence else { continue }
      desk.figures.note(
        default: value, key: owner.key(field.name), because: "dcplan's default: the inventory does not say")
    }
  }

  private static func figures(
    _ field: Field<Double>, of section: Section, _ desk: inout Desk
  ) -> PeriodFigures {
    section.structure(field.declaration, &desk).map { PeriodFigures($0, of: field, &desk) } ?? .none
  }
}
