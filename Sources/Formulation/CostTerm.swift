import Domain
import Optimization

/// A kind of cost, as cash by site and period. One file each in `CostTerms/`, one line each in the list.
protocol CostTerm: Sendable {
  /// The term's name in every layer, `energy-use`.
  var name: String { get }
  /// The component of cost it belongs to; the same as its ledger term's.
  var component: CostComponent { get }

  /// The undiscounted cash of this term.
  func cash(in setting: Setting) -> [Cash]

  /// Rows that define what the term bills (a highest power, a percentile); empty for most terms.
  func rows(in setting: Setting) -> [LimitedRow]

  /// Puts right the whole-number choices that only say how the term bills (which tier, which slices are left out)
  /// at a point, so that the objective says what the ledger will; the point then costs no more and obeys every
  /// row that it obeyed. Nothing for most terms.
  func settle(_ values: inout [Double], in setting: Setting)
}

extension CostTerm {
  func rows(in setting: Setting) -> [LimitedRow] { [] }
  func settle(_ values: inout [Double], in setting: Setting) {}
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
    /// In the middle of the period, counted by no budget: what unserved work is held to cost.
    case penalty
    /// At the start of the period, counted by no budget: what servers are sold for.
    case resale
  }

  let due: Due
  let period: Period
  let amount: LinearExpression
  /// The site that it is due for; nil where it is due for several together, and no site's budget counts it.
  var site: ID<Site>?

  /// Years from the plan's start until it is due.
  func yearsUntilDue(in horizon: Horizon) -> Double {
    switch due {
    case .capex, .resale: period.yearsToStart
    case .opex, .penalty: period.yearsToMiddle
    case .salvage: (horizon.periods.last ?? period).yearsToEnd
    }
  }
}
