import Domain

/// One cost, added up by plain arithmetic on what was decided.
protocol LedgerTerm: Sendable {
  /// The cost term's name in every layer, `server-purchase`.
  var name: String { get }
  /// The component its lines belong to.
  var component: CostComponent { get }

  /// Every amount of this kind; those of zero are dropped from the ledger.
  func postings(_ inventory: Inventory, _ fleet: Fleet) -> [Posting]
}

/// An amount due, before any rounding.
struct Posting {
  let site: ID<Site>
  let period: ID<Period>
  /// What it is for; empty for the site as a whole.
  let item: String
  let kind: CashKind
  let quantity: Double
  let unit: String
  /// Major units of the currency per unit.
  let unitPrice: Double
  /// Whether it is the site's part of a bill that several sites share; no site's budget counts it.
  var isShared = false

  /// Undiscounted cash, major units.
  var amount: Double { quantity * unitPrice }
}
