import Domain

/// Everything a plan records that follows from its inventory and its decisions, derived in one place for making
/// a plan and again for auditing one.
struct Derivation {
  let summary: InventorySummary
  let ledger: Ledger
  let purchases: [PurchaseLine]
  let fleet: [FleetLine]
  let capacity: [CapacityLine]
  let limits: [LimitLine]
  let siteLoads: [SiteLoadLine]
  let emissions: [EmissionLine]
  let accounts: Accounts
  let storage: [StorageLine]
  let leases: [LeaseLine]
  let rentals: [RentalLine]
  let resales: [ResaleLine]
  let moves: [MoveLine]
  /// One of every check, in their order.
  let checks: [AuditReport.Check]
  private let goalCheck: GoalCheck

  init(_ inventory: Inventory, _ decisions: Decisions, marginals: [LimitKey: Double] = [:]) {
    // Under the objective `throughput`, the plan says itself how often the demand is served.
    let inventory = inventory.asking(decisions.multiples)
    let fleet = Fleet(inventory, decisions)
    summary = InventorySummary(inventory)
    ledger = Ledger(inventory, fleet)
    purchases = PurchaseLines(inventory, fleet).lines
    self.fleet = FleetLines(inventory, fleet).lines
    capacity = CapacityLines(inventory, fleet).lines
    limits = LimitLines(inventory, fleet, marginals: marginals).lines
    siteLoads = SiteLoadLines(inventory, fleet).lines
    emissions = EmissionLines(inventory, fleet).lines
    accounts = Accounts(inventory, fleet, ledger)
    storage = StorageLines(inventory, fleet).lines
    leases = LeaseLines(inventory, fleet).lines
    rentals = RentalLines(inventory, fleet).lines
    resales = ResaleLines(inventory, fleet).lines
    moves = MoveLines(inventory, fleet).lines
    checks = allChecks.map { $0.report(inventory, decisions, fleet) }
    goalCheck = GoalCheck(inventory, fleet, ledger)
  }

  /// Whether the plan keeps its goals; none where the cost is the only one.
  func goalChecks(_ goals: [GoalLine]) -> [AuditReport.Check] { [goalCheck.check(goals)].compactMap(\.self) }
}

extension InventorySummary {
  init(_ inventory: Inventory) {
    self.init(
      name: inventory.name, description: inventory.description, currency: inventory.currency,
      files: inventory.files, start: inventory.horizon.start, end: inventory.horizon.end,
      periods: inventory.horizon.periods.map(\.id), slices: inventory.horizon.slices.map(\.id),
      discountRate: inventory.policy.discountRate)
  }
}

extension InventorySummary {
  static let section = Section<InventorySummary>(
    name: "inventory", key: { _ in "inventory" },
    fields: [
      .init("name") { .exact($0.name) },
      .init("description") { .exact($0.description) },
      .init("currency") { .exact($0.currency) },
      .init("start") { .exact($0.start.text) },
      .init("end") { .exact($0.end.text) },
      .init("periods") { .exact($0.periods.map(\.name).joined(separator: " ")) },
      .init("slices") { .exact($0.slices.map(\.name).joined(separator: " ")) },
      .init("discount rate") { .number($0.discountRate) },
    ])

  static let files = Section<InputFile>(
    name: "files", key: \.path, fields: [.init("SHA-256") { .exact($0.sha256) }])

  static let assumptions = Section<Assumption>(
    name: "assumptions", key: \.key,
    fields: [
      .init("value") { .exact($0.value) },
      .init("unit") { .exact($0.unit) },
      .init("basis") { .exact($0.basis.rawValue) },
      .init("source") { .exact($0.source) },
    ])
}

extension Accounts {
  init(_ inventory: Inventory, _ fleet: Fleet, _ ledger: Ledger) {
    guard let accounting = inventory.accounting else {
      self = .none
      return
    }
    self.init(
      books: BookLines(inventory, fleet, accounting).lines,
      payments: PaymentLines(inventory, fleet, accounting).lines,
      unitCosts: UnitCostLines(inventory, fleet, ledger).lines)
  }
}
