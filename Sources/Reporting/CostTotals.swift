import Domain
import Planning

/// The discounted cost by component; the four add up to the plan's total.
struct CostTotals: Equatable {
  private var amounts: [CostComponent: Money]

  /// Components that are missing cost nothing.
  init(amounts: [CostComponent: Money]) {
    self.amounts = Dictionary(uniqueKeysWithValues: CostComponent.allCases.map { ($0, amounts[$0] ?? .zero) })
  }

  init(_ lines: some Sequence<LedgerLine>) {
    self.init(amounts: lines.reduce(into: [:]) { $0[$1.component, default: .zero] += $1.discounted })
  }

  init(_ plan: Plan) { self.init(plan.ledger) }

  subscript(component: CostComponent) -> Money { amounts[component] ?? .zero }
  var total: Money { amounts.values.total }
}
