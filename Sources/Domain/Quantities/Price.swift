/// What one `Unit` costs, in major units of the inventory's currency.
public struct Price<Unit>: Hashable, Sendable {
  /// Major currency units per `Unit`; finite, may be negative (day-ahead energy prices are at times).
  public var perUnit: Double

  public init(perUnit: Double) { self.perUnit = perUnit }

  /// The cost of `quantity`, major units, unrounded: a coefficient or the exact value behind a ledger line.
  public static func * (price: Self, quantity: Quantity<Unit>) -> Double { price.perUnit * quantity.value }
}
