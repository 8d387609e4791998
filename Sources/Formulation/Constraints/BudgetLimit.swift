import Domain
import Optimization

/// Undiscounted cash stays within the budgets, by kind, in a period or over the whole horizon.
///
/// Formula: Σ cash of the kind due in the period(s) ≤ limit; total = capex + opex; salvage counts nowhere.
/// Reads: the budgets, every cost term.
/// When it binds: the plan spends what it may, and would spend more, or earlier, to cost less in all.
struct BudgetLimit: Constraint {
  let name = "budget-limit"

  func rows(in setting: Setting) -> [LimitedRow] {
    let budgets = setting.inventory.policy.budgets
    guard !budgets.isEmpty else { return [] }
    let cash = allCostTerms.flatMap { $0.cash(in: setting) }
    return budgets.map { budget in
      var spent = LinearExpression()
      for item in cash where counts(item, in: budget) { spent.add(item.amount) }
      return LimitedRow(
        "\(name)(\(budget.kind.rawValue),\(budget.period?.name ?? "all"))", spent,
        .atMost(ProgramMoney.scaled(budget.limit)),
        limit: RowLimit(name, budget.label, budget.period, unit: ProgramMoney.unit))
    }
  }

  private func counts(_ cash: Cash, in budget: Budget) -> Bool {
    guard budget.period == nil || budget.period == cash.period.id else { return false }
    switch (cash.due, budget.kind) {
    case (.capex, .capex), (.capex, .total), (.opex, .opex), (.opex, .total): return true
    default: return false
    }
  }
}
