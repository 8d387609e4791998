import Domain

/// A plan that passed its audit: decisions, what follows from them, and the proof.
///
/// Every list is in a fixed order (period, then site, then name), so that one plan has one rendering.
public struct Plan: Hashable, Sendable {
  public let inventory: InventorySummary
  public let search: SearchSummary
  public let objective: ObjectiveSummary
  /// What the goals before the cost reached; empty when the cost is the only goal.
  public let goals: [GoalLine]
  public let decisions: Decisions
  public let ledger: [LedgerLine]
  public let purchases: [PurchaseLine]
  public let fleet: [FleetLine]
  public let capacity: [CapacityLine]
  public let limits: [LimitLine]
  public let siteLoads: [SiteLoadLine]
  public let assumptions: [Assumption]
  public let audit: AuditReport
  /// Empty for an inventory that states no carbon.
  public let emissions: [EmissionLine]
  /// Empty for an inventory that does not say how its books are kept.
  public let accounts: Accounts
  public let storage: [StorageLine]
  public let leases: [LeaseLine]
  public let rentals: [RentalLine]
  public let resales: [ResaleLine]
  public let moves: [MoveLine]

  public init(
    inventory: InventorySummary, search: SearchSummary, objective: ObjectiveSummary, decisions: Decisions,
    ledger: [LedgerLine], purchases: [PurchaseLine], fleet: [FleetLine], capacity: [CapacityLine],
    limits: [LimitLine], siteLoads: [SiteLoadLine], assumptions: [Assumption], audit: AuditReport,
    goals: [GoalLine] = [], emissions: [EmissionLine] = [],
    accounts: Accounts = .none, storage: [StorageLine] = [], leases: [LeaseLine] = [],
    rentals: [RentalLine] = [], resales: [ResaleLine] = [], moves: [MoveLine] = []
  ) {
    self.inventory = inventory
    self.search = search
    self.objective = objective
    self.decisions = decisions
    self.ledger = ledger
    self.purchases = purchases
    self.fleet = fleet
    self.capacity = capacity
    self.limits = limits
    self.siteLoads = siteLoads
    self.assumptions = assumptions
    self.audit = audit
    self.goals = goals
    self.emissions = emissions
    self.accounts = accounts
    self.storage = storage
    self.leases = leases
    self.rentals = rentals
    self.resales = resales
    self.moves = moves
  }
}
