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
  /// One of every check, in their order.
  let checks: [AuditReport.Check]

  init(_ inventory: Inventory, _ decisions: Decisions, marginals: [LimitKey: Double] = [:]) {
    let fleet = Fleet(inventory, decisions)
    summary = InventorySummary(inventory)
    ledger = Ledger(inventory, fleet)
    purchases = PurchaseLines(inventory, fleet).lines
    self.fleet = FleetLines(inventory, fleet).lines
    capacity = CapacityLines(inventory, fleet).lines
    limits = LimitLines(inventory, fleet, marginals: marginals).lines
    siteLoads = SiteLoadLines(inventory, fleet).lines
    checks = allChecks.map { $0.report(inventory, decisions, fleet) }
  }
}

extension InventorySummary {
  init(_ inventory: Inventory) {
    self.init(
      name: inventory.name, description: inventory.description, currency: inventory.currency,
      files: inventory.files, start: inventory.horizon.start, end: inventory.horizon.end,
      periods: inventory.horizon.periods.map(\.id), slices: inventory.horizon.slices.map(\.id))
  }
}
