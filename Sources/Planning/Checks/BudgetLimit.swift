import Domain

/// Undiscounted cash of a kind stays within its budget, of one component or all, for one site or all; salvage never
/// counts.
///
/// Σ ledger amounts of capex, opex or both, in the budget's period or in all ≤ limit.
struct BudgetLimit: LimitCheck {
  let name = "budget-limit"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    let postings = Self.postings(inventory, fleet)
    let hasSites = inventory.policy.budgets.contains { $0.site != nil }
    let bySite = hasSites ? Self.postingsAtListPrices(inventory, fleet) : []
    return inventory.policy.budgets.map { budget in
      let cheapest = fleet.cheapestOrder(in: budget.period, inventory)
      let spent = (budget.site == nil ? postings : bySite).lazy
        .filter { component, posting in
          (budget.component ?? component) == component && budget.counts(posting)
        }
        .reduce(0.0) { $0 + $1.posting.amount }
      return LimitUse(
        subject: budget.label, period: budget.period, used: spent, limit: budget.limit.major,
        unit: inventory.currency,
        step: budget.buysServers ? cheapest.major * (1 + inventory.policy.contingency) : 0)
    }
  }

  private static func postings(
    _ inventory: Inventory, _ fleet: Fleet
  ) -> [(component: CostComponent, posting: Posting)] {
    allLedgerTerms.flatMap { term in term.postings(inventory, fleet).map { (term.component, $0) } }
  }

  /// A discount knows no sites: by site, servers count at the list price of the day.
  private static func postingsAtListPrices(
    _ inventory: Inventory, _ fleet: Fleet
  ) -> [(component: CostComponent, posting: Posting)] {
    let listed = inventory.withoutVolumeDiscounts
    return postings(listed, Fleet(listed, fleet.decisions))
  }

  func sentence(on use: LimitUse) -> String {
    "budget '\(use.subject)' spends \(Money(rounding: use.used).text) of its "
      + "\(Money(rounding: use.limit).text) \(use.unit)"
  }
}

extension Budget {
  /// Whether a server could be paid from it.
  fileprivate var buysServers: Bool { kind != .opex && (component ?? .hardware) == .hardware }

  /// Whether this budget limits that cash.
  fileprivate func counts(_ posting: Posting) -> Bool {
    guard period == nil || period == posting.period else { return false }
    guard site == nil || site == posting.site && !posting.isShared else { return false }
    return switch kind {
    case .capex: posting.kind == .capex
    case .opex: posting.kind == .opex
    case .total: posting.kind == .capex || posting.kind == .opex
    }
  }
}
