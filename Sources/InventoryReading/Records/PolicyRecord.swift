import Domain

/// `spares` and `budgets` in `inventory.yaml`.
struct PolicyRecord: Sendable {
  static let share = Field.quantity(
    "share", .share, .defaultsTo("0 %"), "share of the installed servers, rounded up to whole servers",
    FigureRange(lower: .from(0), upper: 0.99, words: "must be 0 % to 99 %"))
  static let count = Field.count(
    "count", .defaultsTo("0"), "servers of each type at each site where it stands",
    nouns: ["server", "servers"])
  static let spares = RecordDeclaration(
    "spares",
    "servers that stand ready and serve nothing, of each type at each site: the larger of both rules",
    key: [], [share.declaration, count.declaration])

  static let kind = Field.choice(
    "kind", ["capex", "opex", "total"], .required, "the spending that is limited")
  static let period = Field.reference(
    "period", to: "period", .optional("the whole horizon"), "period that is limited")
  static let limit = Field.money(
    "limit", .required, "most that may be spent, undiscounted; salvage never counts")
  static let budgets = RecordDeclaration(
    "budgets", "limits on spending", key: ["kind", "period"],
    [kind.declaration, period.declaration, limit.declaration])

  struct BudgetEntry: Sendable {
    let place: Place
    let kind: String
    let period: Written<String>?
    let limit: Money
  }

  let spares: SpareRule
  let budgets: [BudgetEntry]

  init(spares: YAMLValue?, budgets: YAMLValue?, _ desk: inout Desk) {
    self.spares = spares.map { Self.spares($0, &desk) } ?? .none
    self.budgets = budgets.map { Self.entries($0, &desk) } ?? []
  }

  private static func spares(_ value: YAMLValue, _ desk: inout Desk) -> SpareRule {
    let owner = FigureNotes.Owner(table: "spares", row: nil)
    guard let section = Section(value, as: spares, owner: owner, &desk) else { return .none }
    return SpareRule(share: section.read(share, &desk) ?? 0, count: section.read(count, &desk) ?? 0)
  }

  private static func entries(_ value: YAMLValue, _ desk: inout Desk) -> [BudgetEntry] {
    value.items(of: "budgets", &desk).compactMap { item in
      let owner = FigureNotes.Owner(table: "budgets", row: nil)
      guard let section = Section(item, as: budgets, owner: owner, &desk) else { return nil }
      let (kind, limit) = (section.read(kind, &desk), section.read(limit, &desk))
      let period = section.written(period, &desk)
      guard let kind, let limit else { return nil }
      return BudgetEntry(place: section.place, kind: kind, period: period, limit: limit)
    }
  }
}
