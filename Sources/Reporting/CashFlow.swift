import Domain
import Planning

/// The undiscounted cash of one component in one period.
struct CashFlow: Equatable {
  let period: ID<Period>
  let component: CostComponent
  var capex = Money.zero
  var opex = Money.zero
  /// Value left at the end of the horizon, negative.
  var salvage = Money.zero

  /// What servers are sold for, negative.
  var resale = Money.zero

  /// All together.
  var amount: Money { capex + opex + salvage + resale }

  /// One for every period and component, also where nothing is paid; they add up to the ledger less its penalties,
  /// which are no cash.
  static func of(_ plan: Plan) -> [CashFlow] {
    let lines = Dictionary(grouping: plan.ledger, by: \.period)
    return plan.inventory.periods.flatMap { period in
      CostComponent.allCases.map { component in
        lines[period, default: []].reduce(into: CashFlow(period: period, component: component)) {
          if $1.component == component { $0.add($1) }
        }
      }
    }
  }

  private mutating func add(_ line: LedgerLine) {
    switch line.kind {
    case .capex: capex += line.amount
    case .opex: opex += line.amount
    case .salvage: salvage += line.amount
    case .resale: resale += line.amount
    case .penalty: break
    }
  }
}
