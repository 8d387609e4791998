import Domain

/// `spares` and `budgets` in `inventory.yaml`.
struct PolicyRecord: Sendable {
  static let share = Field.quantity(
    "share", .share, .defaultsTo("0 %"), "share of the installed servers, rounded up to whole servers",
    FigureRange(lower: .from(0), upper: 0.99, words: "must be 0 % to 99 %"))
  static let count = Field.count(
    "count", .defaultsTo("0"), "servers of each type at each site where it stands",
    nouns: ["server", "servers"])
  static let availability = Field.quantity(
    "availability", .share, .optional("not asked for"),
    "probability that the spares outlast a repair: of the servers of a type, with their annual_failure_rate, no "
      + "more fail within repair_time than are spare (Poisson)",
    FigureRange(lower: .from(0.5), upper: 0.999999, words: "must be 50 % to 99.9999 %"))
  static let repairTime = Field.quantity(
    "repair_time", .duration, .optional("not asked for"),
    "from a failure until the server is back, or replaced",
    FigureRange(lower: .above(0), upper: Conversions.hoursPerYear, words: "must be above 0, up to 365 days"))
  static let spares = RecordDeclaration(
    "spares",
    "servers that stand ready and serve nothing, of each type at each site: the largest of all rules",
    key: [], [share.declaration, count.declaration, availability.declaration, repairTime.declaration])

  static let kind = Field.choice(
    "kind", ["capex", "opex", "total"], .required, "the spending that is limited")
  static let period = Field.reference(
    "period", to: "period", .optional("the whole horizon"), "period that is limited")
  static let limit = Field.money(
    "limit", .required, "most that may be spent, undiscounted; salvage never counts")
  static let site = Field.reference(
    "site", to: "site", .optional("all sites together"),
    "site that is limited; servers with volume discounts count at the list price of the day, and bills that several "
      + "sites share do not count")
  static let component = Field.choice(
    "component", CostComponent.allCases.map(\.rawValue), .optional("all together"),
    "component of cost that is limited")
  static let budgets = RecordDeclaration(
    "budgets", "limits on spending", key: ["kind", "period", "component", "site"],
    [
      kind.declaration, period.declaration, component.declaration, site.declaration, limit.declaration,
    ])

  struct BudgetEntry: Sendable {
    let place: Place
    let kind: String
    let period: Written<String>?
    let component: CostComponent?
    let site: Written<String>?
    let limit: Money
  }

  let spares: SpareRule
  /// Where spares by availability are asked for; nil where they are not.
  let availabilityPlace: Place?
  let budgets: [BudgetEntry]

  init(spares: YAMLValue?, budgets: YAMLValue?, _ desk: inout Desk) {
    let section = spares.flatMap {
      Section($0, as: Self.spares, owner: FigureNotes.Owner(table: "spares", row: nil), &desk)
    }
    availabilityPlace = section.flatMap {
      $0.isWritten(Self.availability.declaration) ? $0.place(of: Self.availability.declaration) : nil
    }
    self.spares = section.map { Self.spares($0, &desk) } ?? .none
    self.budgets = budgets.map { Self.entries($0, &desk) } ?? []
  }

  private static func spares(_ section: Section, _ desk: inout Desk) -> SpareRule {
    SpareRule(
      share: section.read(share, &desk) ?? 0, count: section.read(count, &desk) ?? 0,
      availability: availabilityRule(section, &desk))
  }

  private static func availabilityRule(_ section: Section, _ desk: inout Desk) -> AvailabilityRule? {
    let hasLevel = section.isWritten(availability.declaration)
    guard hasLevel || section.isWritten(repairTime.declaration) else { return nil }
    guard hasLevel, section.isWritten(repairTime.declaration) else {
      let (written, missing) = hasLevel ? (availability, repairTime) : (repairTime, availability)
      desk.findings.add(
        .halfAvailabilityRule, at: section.place(of: written.declaration),
        "\(written.name): means nothing without \(missing.name)",
        hint: "write both, like availability: 99 % and repair_time: 21 days")
      return nil
    }
    let (level, time) = (section.read(availability, &desk), section.read(repairTime, &desk))
    guard let level, let time else { return nil }
    return AvailabilityRule(level: level, repairTime: Hours(time))
  }

  private static func entries(_ value: YAMLValue, _ desk: inout Desk) -> [BudgetEntry] {
    value.items(of: "budgets", &desk).compactMap { item in
      let owner = FigureNotes.Owner(table: "budgets", row: nil)
      guard let section = Section(item, as: budgets, owner: owner, &desk) else { return nil }
      let (kind, limit) = (section.read(kind, &desk), section.read(limit, &desk))
      let period = section.written(period, &desk)
      let component = section.read(component, &desk).flatMap { CostComponent(rawValue: $0) }
      let site = section.written(site, &desk)
      guard let kind, let limit else { return nil }
      return BudgetEntry(
        place: section.place, kind: kind, period: period, component: component, site: site, limit: limit)
    }
  }
}
