import Domain

extension Plan {
  /// A plan of these decisions, if they pass the audit: every limit and every amount recomputed from the
  /// inventory, and their sum compared with the objective of the search.
  /// - Parameters:
  ///   - computed: the objective as the mathematical program adds it up, major units.
  ///   - bound: what no plan that keeps the goals before the cost costs less than, major units.
  ///   - marginals: what one more unit of a limit saves, major units, by limit.
  ///   - goals: what the goals before the cost reached.
  public static func make(
    _ inventory: Inventory, _ decisions: Decisions, computed: Double, bound: Double, search: SearchSummary,
    marginals: [LimitKey: Double], goals: [GoalLine] = []
  ) -> Result<Plan, AuditFailure> {
    let derived = Derivation(inventory, decisions, marginals: marginals)
    let objective = ObjectiveChecks(
      ledger: derived.ledger.unroundedTotal, rounded: derived.ledger.total,
      lines: derived.ledger.lines.count, computed: computed, bound: bound)
    let report = AuditReport(
      checks: derived.checks + objective.checks + derived.goalChecks(goals),
      ledgerDifference: objective.difference)
    guard report.passed else { return .failure(AuditFailure(report: report)) }
    return .success(
      Plan(
        inventory: derived.summary, search: search,
        objective: ObjectiveSummary(
          kind: ObjectiveSummary.cost, value: derived.ledger.total,
          bound: min(Money(rounding: min(bound, derived.ledger.unroundedTotal)), derived.ledger.total),
          computed: computed),
        decisions: decisions, ledger: derived.ledger.lines, purchases: derived.purchases,
        fleet: derived.fleet, capacity: derived.capacity, limits: derived.limits,
        siteLoads: derived.siteLoads, assumptions: inventory.assumptions, audit: report,
        goals: goals, emissions: derived.emissions, accounts: derived.accounts,
        storage: derived.storage, leases: derived.leases, rentals: derived.rentals,
        resales: derived.resales, moves: derived.moves))
  }
}

/// Decisions that did not pass their audit; no plan is made of them.
public struct AuditFailure: Error, Sendable {
  public let report: AuditReport

  public init(report: AuditReport) { self.report = report }
}

extension ObjectiveSummary {
  /// The kind of objective that is the least discounted total.
  static let cost = "cost"
}
