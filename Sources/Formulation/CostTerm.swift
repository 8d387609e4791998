import Domain
import Optimization

/// A kind of cost, as cash by site and period. One file each in `CostTerms/`, one line each in the list.
protocol CostTerm: Sendable {
  /// The term's name in every layer, `energy-use`.
  var name: String { get }

  /// The undiscounted cash of this term.
  func cash(in setting: Setting) -> [Cash]

  /// Rows that define what the term bills (a highest power, a percentile); empty for most terms.
  func rows(in setting: Setting) -> [LimitedRow]
}

extension CostTerm {
  func rows(in setting: Setting) -> [LimitedRow] { [] }
}

/// Undiscounted cash that falls due in one period, in thousands of the currency.
struct Cash: Sendable {
  /// When and as what it falls due.
  enum Due: Sendable {
    /// At the start of the period, counted by capex budgets.
    case capex
    /// In the middle of the period, counted by opex budgets.
    case opex
    /// At the end of the horizon, counted by no budget.
    case salvage
  }

  let due: Due
  let period: Period
  let amount: LinearExpression

  /// Years from the plan's start until it is due.
  func yearsUntilDue(in horizon: Horizon) -> Double {
    switch due {
    case .capex: period.yearsToStart
    case .opex: period.yearsToMiddle
    case .salvage: (horizon.periods.last ?? period).yearsToEnd
    }
  }
}
