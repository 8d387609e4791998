import Domain

/// What the books say beside the plan's cost: book values, level payments, cost per unit of work. Empty for an
/// inventory that does not say how its books are kept.
public struct Accounts: Hashable, Sendable {
  public let books: [BookLine]
  public let payments: [PaymentLine]
  public let unitCosts: [UnitCostLine]

  public init(books: [BookLine], payments: [PaymentLine], unitCosts: [UnitCostLine]) {
    (self.books, self.payments, self.unitCosts) = (books, payments, unitCosts)
  }

  public static let none = Accounts(books: [], payments: [], unitCosts: [])
  public var isEmpty: Bool { self == .none }
}

/// What a plan's purchases of one kind are worth in the books of a period, written off in a straight line.
public struct BookLine: Hashable, Sendable {
  public let period: ID<Period>
  /// The ledger line that was paid, `server-purchase`.
  public let line: String
  /// Its item, `dgx-h100`; empty for sites.
  public let item: String
  /// Paid in the period.
  public let additions: Money
  /// Written off in the period.
  public let depreciation: Money
  /// Left at the end of the period.
  public let bookValue: Money

  public init(
    period: ID<Period>, line: String, item: String, additions: Money, depreciation: Money, bookValue: Money
  ) {
    self.period = period
    self.line = line
    self.item = item
    self.additions = additions
    self.depreciation = depreciation
    self.bookValue = bookValue
  }
}

/// What a piece of equipment costs as equal payments over its life, for comparison with rents.
public struct PaymentLine: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case server, facility }

  public let kind: Kind
  /// A server type, or a site.
  public let item: String
  /// Of one server, or of all that the plan builds of the facility.
  public let price: Money
  public let lifeMonths: Int
  /// A month, without interest, major units.
  public let straightLine: Double
  /// A month, with interest, major units.
  public let payment: Double
  /// A server's highest power, or what a facility's feed carries, or what modules add to one that stood before; nil is
  /// unlimited.
  public let power: Power?
  /// The mean over its open periods of the highest power of a facility that the plan opens; nil for everything else.
  public let drawn: Power?

  public init(
    kind: Kind, item: String, price: Money, lifeMonths: Int, straightLine: Double, payment: Double,
    power: Power?, drawn: Power?
  ) {
    self.kind = kind
    self.item = item
    self.price = price
    self.lifeMonths = lifeMonths
    self.straightLine = straightLine
    self.payment = payment
    self.power = power
    self.drawn = drawn
  }

  /// Payment per kW and month; nil without power.
  public var perKilowatt: Double? { power.flatMap { $0 > .zero ? payment / $0.value : nil } }
  /// The same without interest.
  public var straightLinePerKilowatt: Double? { power.flatMap { $0 > .zero ? straightLine / $0.value : nil } }
  /// Payment per kW that is really drawn: the more of a facility stands empty, the dearer is the rest.
  public var perKilowattDrawn: Double? { drawn.flatMap { $0 > .zero ? payment / $0.value : nil } }
}

/// The part of a plan's cost that one kind of work causes, and what a unit of it costs.
public struct UnitCostLine: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// All work of a workload over the horizon.
    case workload
    /// Hours of the accelerators in service of a server type.
    case accelerator
    /// What no workload causes.
    case unallocated
  }

  public let kind: Kind
  /// A workload or a server type; empty for what is not allocated.
  public let item: String
  /// What is counted, `tokens`, `accelerator-hours`.
  public let unit: String
  /// Units over the horizon.
  public let quantity: Double
  /// Each unit times the discount factor of the middle of its period.
  public let discountedQuantity: Double
  /// Discounted, like the plan's cost.
  public let hardware: Money
  public let energy: Money
  public let network: Money
  public let cluster: Money

  public init(
    kind: Kind, item: String, unit: String, quantity: Double, discountedQuantity: Double, hardware: Money,
    energy: Money, network: Money, cluster: Money
  ) {
    self.kind = kind
    self.item = item
    self.unit = unit
    self.quantity = quantity
    self.discountedQuantity = discountedQuantity
    self.hardware = hardware
    self.energy = energy
    self.network = network
    self.cluster = cluster
  }

  public var total: Money { [hardware, energy, network, cluster].total }

  /// Discounted cost of `count` units over discounted units: the price that, paid for each unit when it is done,
  /// would repay the cost. Nil where nothing is done.
  public func price(of count: Double) -> Double? {
    discountedQuantity > 0 ? total.major / discountedQuantity * count : nil
  }
}
