import Domain
import Optimization

/// Undiscounted cash stays within the budgets: by kind, in a period or over the whole horizon, of one component or all,
/// for one site or all.
///
/// Formula: Σ cash of the kind due in the period(s), of the component(s), for the site(s) ≤ limit; total = capex + opex; salvage counts nowhere.
/// Reads: the budgets, every cost term.
/// When it binds: the plan spends what it may, and would spend more, or earlier, to cost less in all.
struct BudgetLimit: Constraint {
  let name = "budget-limit"

  func rows(in setting: Setting) -> [LimitedRow] {
    let budgets = setting.inventory.policy.budgets
    guard !budgets.isEmpty else { return [] }
    let cash = Self.cash(in: setting)
    // A discount knows no sites: by site, servers count at the list price of the day.
    let bySite = budgets.contains { $0.site != nil } ? Self.cash(in: setting.withoutVolumeDiscounts) : []
    return budgets.map { budget in
      var spent = LinearExpression()
      for (component, item) in budget.site == nil ? cash : bySite
      where (budget.component ?? component) == component && counts(item, in: budget) {
        spent.add(item.amount)
      }
      return LimitedRow(
        "\(name)(\(budget.label.split(separator: " ").joined(separator: ",")))", spent,
        .atMost(ProgramMoney.scaled(budget.limit)),
        limit: RowLimit(name, budget.label, budget.period, unit: ProgramMoney.unit))
    }
  }

  private static func cash(in setting: Setting) -> [(component: CostComponent, cash: Cash)] {
    allCostTerms.flatMap { term in term.cash(in: setting).map { (term.component, $0) } }
  }

  private func counts(_ cash: Cash, in budget: Budget) -> Bool {
    guard budget.period == nil || budget.period == cash.period.id,
      budget.site == nil || budget.site == cash.site
    else { return false }
    switch (cash.due, budget.kind) {
    case (.capex, .capex), (.capex, .total), (.opex, .opex), (.opex, .total): return true
    default: return false
    }
  }
}
