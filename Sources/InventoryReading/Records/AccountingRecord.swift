import Domain

/// `accounting` in `inventory.yaml`: how the books are kept.
struct AccountingRecord: Sendable {
  static let rate = Field.quantity(
    "interest", .annualRate, .optional("the discount rate"), "interest on money that stands in equipment",
    .upToWhole)
  static let compounding = Field.choice(
    "compounding", Interest.Compounding.allCases.map(\.rawValue), .defaultsTo("monthly"),
    "`monthly`: a twelfth of the rate each month; `annual`: the rate once a year")
  static let facilityLife = Field.months(
    "facility_life", .optional("not written off"), "time over which sites and racks are written off")
  static let networkLife = Field.months(
    "network_life", .optional("not written off"), "time over which network equipment is written off")
  static let lifeChanges = FieldDeclaration(
    "life_changes", .structure("list, below"), .optional("none"), "changed estimates of servers' lives")
  static let declaration = RecordDeclaration(
    "accounting",
    "how the books are kept: with this key, a plan also reports straight-line book values, level payments, and the "
      + "cost of a unit of work; none of it changes what is planned",
    key: [],
    [
      rate.declaration, compounding.declaration, facilityLife.declaration, networkLife.declaration,
      lifeChanges,
    ])

  static let server = Field.reference("server", to: "server type", .required, "server type written off anew")
  static let from = Field.reference("from", to: "period", .required, "first period that the change counts in")
  static let life = Field.months(
    "life", .required, "whole life for the books from then on, the time before included")
  static let changeDeclaration = RecordDeclaration(
    "accounting.life_changes",
    "from a period on, what is left of the book value is spread over what is left of the new life",
    key: ["server", "from"], [server.declaration, from.declaration, life.declaration])

  struct Change: Sendable {
    let place: Place
    let server, from: Written<String>
    let lifeMonths: Int
  }

  let rate: Double?
  let compounding: Interest.Compounding
  let facilityLifeMonths, networkLifeMonths: Int?
  let changes: [Change]

  init?(_ value: YAMLValue, _ desk: inout Desk) {
    let owner = FigureNotes.Owner(table: "accounting", row: nil)
    guard let section = Section(value, as: Self.declaration, owner: owner, &desk) else { return nil }
    rate = section.read(Self.rate, &desk)
    compounding = section.read(Self.compounding, &desk).flatMap(Interest.Compounding.init) ?? .monthly
    facilityLifeMonths = section.read(Self.facilityLife, &desk)
    networkLifeMonths = section.read(Self.networkLife, &desk)
    changes = section.structure(Self.lifeChanges, &desk).map { Self.changes($0, &desk) } ?? []
    if !section.isWritten(Self.compounding.declaration) {
      desk.figures.note(
        default: Interest.Compounding.monthly.rawValue, key: owner.key(Self.compounding.name),
        because: "dcplan's default: the inventory does not say")
    }
  }

  private static func changes(_ value: YAMLValue, _ desk: inout Desk) -> [Change] {
    value.items(of: "life_changes", &desk).compactMap { item in
      let owner = FigureNotes.Owner(table: "accounting.life_changes", row: nil)
      guard let section = Section(item, as: changeDeclaration, owner: owner, &desk) else { return nil }
      let (server, from) = (section.written(server, &desk), section.written(from, &desk))
      guard let life = section.read(life, &desk), let server, let from else { return nil }
      return Change(place: section.place, server: server, from: from, lifeMonths: life)
    }
  }
}
