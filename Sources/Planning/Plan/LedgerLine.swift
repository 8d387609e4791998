import Domain

/// One line of the ledger: an exact amount with what it is for and how it comes about.
public struct LedgerLine: Hashable, Sendable {
  public let component: CostComponent
  /// The cost term's name, `server-purchase`.
  public let line: String
  public let site: ID<Site>
  public let period: ID<Period>
  /// What it is for: a server type, rack type, bandwidth product or slice; empty for the site as a whole.
  public let item: String
  public let kind: CashKind
  public let quantity: Double
  public let unit: String
  /// Major units of the currency per unit.
  public let unitPrice: Double
  /// Undiscounted cash, rounded once to the minor unit; salvage is negative.
  public let amount: Money
  /// The unrounded amount × discount factor, rounded once to the minor unit.
  public let discounted: Money

  public init(
    component: CostComponent, line: String, site: ID<Site>, period: ID<Period>, item: String,
    kind: CashKind, quantity: Double, unit: String, unitPrice: Double, amount: Money, discounted: Money
  ) {
    self.component = component
    self.line = line
    self.site = site
    self.period = period
    self.item = item
    self.kind = kind
    self.quantity = quantity
    self.unit = unit
    self.unitPrice = unitPrice
    self.amount = amount
    self.discounted = discounted
  }
}

/// What kind of cash an amount is.
public enum CashKind: String, Hashable, Sendable {
  /// Due at the start of the period.
  case capex
  /// Due in the middle of the period.
  case opex
  /// Value left at the end of the horizon; no budget counts it.
  case salvage
  /// What unserved work is held to cost, in the middle of the period: no cash, counted by no budget.
  case penalty
  /// Due at the start of the period: what servers are sold for. No budget counts it.
  case resale
}
