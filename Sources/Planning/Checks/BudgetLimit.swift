import Domain

/// Undiscounted cash of a kind stays within its budget; salvage never counts.
///
/// Σ ledger amounts of capex, opex or both, in the budget's period or in all ≤ limit.
struct BudgetLimit: LimitCheck {
  let name = "budget-limit"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    let postings = allLedgerTerms.flatMap { $0.postings(inventory, fleet) }
    return inventory.policy.budgets.map { budget in
      let cheapest = fleet.cheapestOrder(in: budget.period, inventory)
      let spent = postings.lazy.filter { budget.counts($0) }.reduce(0.0) { $0 + $1.amount }
      return LimitUse(
        subject: budget.label, period: budget.period, used: spent, limit: budget.limit.major,
        unit: inventory.currency,
        step: budget.kind == .opex ? 0 : cheapest.major * (1 + inventory.policy.contingency))
    }
  }

  func sentence(on use: LimitUse) -> String {
    "budget '\(use.subject)' spends \(Money(rounding: use.used).text) of its "
      + "\(Money(rounding: use.limit).text) \(use.unit)"
  }
}

extension Budget {
  /// Whether this budget limits that cash.
  fileprivate func counts(_ posting: Posting) -> Bool {
    guard period == nil || period == posting.period else { return false }
    return switch kind {
    case .capex: posting.kind == .capex
    case .opex: posting.kind == .opex
    case .total: posting.kind == .capex || posting.kind == .opex
    }
  }
}
