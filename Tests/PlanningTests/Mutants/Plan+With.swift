import Domain

@testable import Planning

extension Plan {
  /// This plan with some sections replaced, as if its file had been edited.
  func with(
    inventory: InventorySummary? = nil, objective: ObjectiveSummary? = nil, decisions: Decisions? = nil,
    ledger: [LedgerLine]? = nil, purchases: [PurchaseLine]? = nil, fleet: [FleetLine]? = nil,
    capacity: [CapacityLine]? = nil, limits: [LimitLine]? = nil, siteLoads: [SiteLoadLine]? = nil,
    assumptions: [Assumption]? = nil, audit: AuditReport? = nil, emissions: [EmissionLine]? = nil,
    accounts: Accounts? = nil,
    storage: [StorageLine]? = nil,
    leases: [LeaseLine]? = nil, rentals: [RentalLine]? = nil, resales: [ResaleLine]? = nil,
    moves: [MoveLine]? = nil
  ) -> Plan {
    Plan(
      inventory: inventory ?? self.inventory, search: search, objective: objective ?? self.objective,
      decisions: decisions ?? self.decisions, ledger: ledger ?? self.ledger,
      purchases: purchases ?? self.purchases, fleet: fleet ?? self.fleet,
      capacity: capacity ?? self.capacity, limits: limits ?? self.limits,
      siteLoads: siteLoads ?? self.siteLoads, assumptions: assumptions ?? self.assumptions,
      audit: audit ?? self.audit, emissions: emissions ?? self.emissions,
      accounts: accounts ?? self.accounts, storage: storage ?? self.storage,
      leases: leases ?? self.leases, rentals: rentals ?? self.rentals,
      resales: resales ?? self.resales, moves: moves ?? self.moves)
  }

  /// The rules that an audit against `inventory` finds broken.
  func brokenRules(against inventory: Inventory) -> Set<String> {
    Set(audited(against: inventory).checks.filter { !$0.findings.isEmpty }.map(\.name))
  }
}

extension ObjectiveSummary {
  func with(
    kind: String? = nil, value: Money? = nil, bound: Money? = nil, computed: Double? = nil
  ) -> Self {
    Self(
      kind: kind ?? self.kind, value: value ?? self.value, bound: bound ?? self.bound,
      computed: computed ?? self.computed)
  }
}
