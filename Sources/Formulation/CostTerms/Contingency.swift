import Domain
import Optimization

/// A share of all other capex is spent beside it on what nobody foresees.
///
/// Formula: contingency × Σ capex of every other cost term in t; capex of period t; component cluster. Budgets
/// count it.
struct Contingency: CostTerm {
  let name = "contingency"
  let component = CostComponent.cluster

  func cash(in setting: Setting) -> [Cash] {
    let share = setting.inventory.policy.contingency
    guard share != 0 else { return [] }
    return allCostTerms.filter { $0.name != name }.flatMap { $0.cash(in: setting) }.compactMap { item in
      guard case .capex = item.due else { return nil }
      var amount = LinearExpression()
      amount.add(item.amount, times: share)
      return Cash(due: .capex, period: item.period, amount: amount, site: item.site)
    }
  }
}
