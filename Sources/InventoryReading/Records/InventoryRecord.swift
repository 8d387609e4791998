import Domain

/// `inventory.yaml` as the user wrote it.
struct InventoryRecord: Sendable {
  static let schemaVersion = 1
  static let version = Field.count("dcplan", .required, "version of this format: \(schemaVersion)")
  static let title = Field.text("name", .required, "name of the inventory")
  static let description = Field.text("description", .optional("none"), "what it describes")
  static let currency = FieldDeclaration(
    "currency", .text, .required, "ISO 4217 code of the currency that the plan is made in")
  static let exchangeRates = FieldDeclaration(
    "exchange_rates", .structure("mapping of codes to money"), .optional("none"),
    "price of one unit of each other currency in use: `{EUR: 1.08 USD}`")
  static let horizon = FieldDeclaration(
    "horizon", .structure("mapping, below"), .required, "the time the plan covers")
  static let discountRate = Field.quantity(
    "discount_rate", .annualRate, .defaultsTo("0 %"), "rate at which later money counts less, a year",
    .upToWhole)
  static let regions = FieldDeclaration(
    "regions", .structure("list of ids"), .required, "where demand comes from")
  static let sites = FieldDeclaration(
    "sites", .structure("list, below"), .required, "where servers may stand")
  static let workloads = FieldDeclaration(
    "workloads", .structure("list, below"), .required, "the work asked for")
  static let datasets = FieldDeclaration(
    "datasets", .structure("list, below"), .optional("none"), "data to be kept")
  static let mixRacks = Field.flag(
    "mix_racks", .defaultsTo("no"),
    "whether servers share racks with servers of other types and with storage; otherwise a rack that holds servers "
      + "holds one type. Storage and switches share racks in any case")
  static let spares = FieldDeclaration(
    "spares", .structure("mapping, below"), .optional("none"), "servers kept in reserve")
  static let budgets = FieldDeclaration(
    "budgets", .structure("list, below"), .optional("none"), "limits on spending")
  static let objective = FieldDeclaration(
    "objective",
    .structure(
      "\(GoalText.names.map { "`\($0)`" }.joined(separator: ", ")), or a list: `[\(GoalText.example), cost]`"),
    .optional("cost"),
    "what to make least (throughput: most); of a list, each within the slack of those before it, cost last")
  static let shareLimits = FieldDeclaration(
    "share_limits", .structure("list, below"), .optional("none"),
    "how much of the spending on servers may go to one vendor or site")
  static let contingency = Field.quantity(
    "contingency", .share, .optional("none"),
    "share of all capex that is spent beside it on what nobody foresees; budgets count it", .upToWhole)
  static let carbon = FieldDeclaration(
    "carbon", .structure("mapping, below"), .optional("free and unlimited"),
    "what emissions cost, and how much of them there may be")
  static let accounting = FieldDeclaration(
    "accounting", .structure("mapping, below"), .optional("no books"),
    "how the books are kept, for what a plan reports beside its cost")
  static let scenarios = FieldDeclaration(
    "scenarios", .structure("list, below"), .optional("none"), "named variations, for `--scenario`")
  static let tables = FieldDeclaration(
    "tables", .structure("mapping of tables to paths"), .required,
    "the tables below: a path inside the inventory's folder, or a list of paths")

  static let declaration = RecordDeclaration(
    "inventory.yaml", "everything that is not a long list", key: [], isRequired: true,
    [
      version.declaration, title.declaration, description.declaration, currency, exchangeRates, horizon,
      discountRate.declaration, regions, sites, workloads, datasets, mixRacks.declaration, spares, budgets,
      objective, shareLimits, contingency.declaration, carbon, accounting,
      scenarios, tables,
    ])

  let name, description: String?
  let currency: String?
  let horizon: HorizonRecord?
  let discountRate: Double?
  let regions: EntityList<Written<String>>
  let sites: EntityList<SiteRecord>
  let workloads: EntityList<WorkloadRecord>
  let datasets: EntityList<DatasetRecord>
  let mixesRacks: Bool
  let policy: PolicyRecord
  let goals: Written<[Goal]>
  let shareLimits: [ShareLimitRecord]
  /// nil when the inventory sets nothing aside.
  let contingency: Double?
  let carbon: CarbonPolicyRecord?
  let accounting: AccountingRecord?
  let tables: TablePaths

  /// - Returns: nil when the document is no mapping or of another version.
  init?(_ root: YAMLValue, _ desk: inout Desk) {
    let owner = FigureNotes.Owner(table: "", row: nil)
    guard let section = Section(root, as: Self.declaration, owner: owner, &desk) else { return nil }
    guard Self.isKnownVersion(section, &desk) else { return nil }
    desk.currencies = Currencies(section, &desk)
    currency = desk.currencies.base
    name = section.read(Self.title, &desk)
    description = section.read(Self.description, &desk)
    horizon = section.structure(Self.horizon, &desk).flatMap { HorizonRecord($0, &desk) }
    discountRate = section.read(Self.discountRate, &desk)
    regions = EntityList(Self.regions, of: section, &desk) { Self.region($0, &$1) }
    sites = EntityList(Self.sites, of: section, &desk) { SiteRecord($0, &$1) }
    workloads = EntityList(Self.workloads, of: section, &desk) { WorkloadRecord($0, &$1) }
    datasets = EntityList(Self.datasets, of: section, &desk) { DatasetRecord($0, &$1) }
    mixesRacks = section.read(Self.mixRacks, &desk) ?? false
    policy = PolicyRecord(
      spares: section.structure(Self.spares, &desk), budgets: section.structure(Self.budgets, &desk), &desk)
    goals = Written(
      value: section.structure(Self.objective, &desk).map { Self.goals($0, &desk) } ?? [Goal(.cost)],
      place: section.place(of: Self.objective))
    shareLimits = ShareLimitRecord.entries(section.structure(Self.shareLimits, &desk), &desk)
    contingency = section.readIfWritten(Self.contingency, &desk)
    accounting = section.structure(Self.accounting, &desk).flatMap { AccountingRecord($0, &desk) }
    carbon = section.structure(Self.carbon, &desk).flatMap { CarbonPolicyRecord($0, &desk) }
    tables = TablePaths(section.structure(Self.tables, &desk), &desk)
    if !section.isWritten(Self.spares) {
      desk.figures.note(default: "none", key: "spares", because: "the inventory keeps no servers in reserve")
    }
  }

  private static func isKnownVersion(_ section: Section, _ desk: inout Desk) -> Bool {
    guard let written = section.written(version, &desk) else { return true }
    if written.value == schemaVersion { return true }
    desk.findings.add(
      .unknownVersion, at: written.place,
      "version \(written.value) of the format is not known; this dcplan reads version \(schemaVersion)")
    return false
  }

  private static func goals(_ value: YAMLValue, _ desk: inout Desk) -> [Goal] {
    var items = [value]
    if case .list(let list) = value.content { items = list }
    let goals = items.compactMap { item -> Goal? in
      guard let text = item.text(of: objective.name, &desk) else { return nil }
      guard let goal = GoalText.goal(text) else {
        desk.findings.add(
          .badObjective, at: item.place, "objective: \(TextScan.shown(text)) is not an objective",
          hint: "write one of \(GoalText.names.joined(separator: ", ")), with its slack where it has one: "
            + "\(GoalText.example)")
        return nil
      }
      return goal
    }
    guard goals.count == items.count, !GoalText.isOrder(goals) else { return goals }
    desk.findings.add(
      .badObjective, at: value.place, "objective: each objective stands once, and cost last")
    return goals
  }

  private static func region(_ item: YAMLValue, _ desk: inout Desk) -> Written<String>? {
    let field = Field.identifier(regions.name, of: "region", regions.meaning)
    return item.text(of: regions.name, &desk)
      .flatMap { desk.value(field, of: Scalar($0), at: item.place) }
      .map { Written(value: $0, place: item.place) }
  }
}

/// A list of entities in `inventory.yaml`.
struct EntityList<Item: Sendable>: Sendable {
  let items: [Item]
  /// Whether every item could be read.
  let isWhole: Bool

  init(
    _ field: FieldDeclaration, of section: Section, _ desk: inout Desk,
    read: (YAMLValue, inout Desk) -> Item?
  ) {
    guard let value = section.structure(field, &desk) else {
      (items, isWhole) = ([], field.presence != .required && !section.isWritten(field))
      return
    }
    let written = value.items(of: field.name, &desk)
    if written.isEmpty, case .list = value.content {
      desk.findings.add(.missingValue, at: value.place, "\(field.name): the list is empty")
    }
    items = written.compactMap { read($0, &desk) }
    isWhole = !written.isEmpty && items.count == written.count
  }
}

extension Currencies {
  /// Reads `currency` and `exchange_rates`.
  init(_ section: Section, _ desk: inout Desk) {
    let base = Self.base(section, &desk)
    var rates: [String: Double] = [:]
    if let value = section.structure(InventoryRecord.exchangeRates, &desk) {
      rates = Self.rates(value, base, &desk)
    }
    self.init(base: base, rates: rates)
  }

  private static func base(_ section: Section, _ desk: inout Desk) -> String? {
    guard let value = section.structure(InventoryRecord.currency, &desk),
      let text = value.text(of: "currency", &desk)
    else { return nil }
    guard isCode(text) else {
      desk.findings.add(
        .badCurrency, at: value.place, "currency: \(TextScan.shown(text)) is not an ISO 4217 code",
        hint: "write three capital letters, such as USD or EUR")
      return nil
    }
    return text
  }

  private static func rates(_ value: YAMLValue, _ base: String?, _ desk: inout Desk) -> [String: Double] {
    guard case .mapping(let entries) = value.content else {
      desk.findings.add(
        .wrongKind, at: value.place, "exchange_rates: expected codes with rates, found \(value.kind)",
        hint: "write it like exchange_rates: {EUR: 1.08 USD}")
      return [:]
    }
    let own = Currencies(base: base, rates: [:])
    let field = Field.quantity("exchange_rates", .money, .required, "", .positive)
    var rates: [String: Double] = [:]
    for entry in entries {
      guard isCode(entry.key), entry.key != base else {
        let problem = entry.key == base ? "is the inventory's own currency" : "is not an ISO 4217 code"
        desk.findings.add(
          .badCurrency, at: entry.keyPlace, "exchange_rates: \(TextScan.shown(entry.key)) \(problem)")
        continue
      }
      guard let text = entry.value.text(of: "exchange_rates", &desk) else { continue }
      desk.currencies = own
      let scalar = Scalar(text)
      rates[entry.key] = desk.value(field, of: scalar, at: entry.value.place) ?? 1
      // Every foreign price in the plan rests on it.
      desk.figures.note(
        source: "the inventory's exchange rate", basis: .stated, of: scalar,
        key: "\(InventoryRecord.exchangeRates.name)/\(entry.key)")
    }
    return rates
  }
}
