/// An exact amount in the inventory's one currency, in whole minor units (cents).
///
/// Reading converts foreign currencies, so amounts of different currencies never meet here. Arithmetic
/// saturates at ±9.2·10¹⁶ major units instead of trapping; the audit's comparison with the objective, which
/// is computed in floating point, fails on a saturated amount.
public struct Money: Hashable, Sendable, Comparable {
  /// Minor units, cents.
  public var minorUnits: Int64

  public init(minorUnits: Int64) { self.minorUnits = minorUnits }

  /// The nearest minor unit to `amount` major units, halves away from zero.
  /// - Parameter amount: major units; not a number becomes zero, beyond the range saturates.
  public init(rounding amount: Double) {
    let minor = (amount * Conversions.minorUnitsPerMajor).rounded(.toNearestOrAwayFromZero)
    if minor.isNaN {
      self.minorUnits = 0
    } else if minor >= Double(Int64.max) {
      self.minorUnits = .max
    } else if minor <= Double(Int64.min) {
      self.minorUnits = .min
    } else {
      self.minorUnits = Int64(minor)
    }
  }

  public static let zero = Money(minorUnits: 0)

  /// Major units, for coefficients of the mathematical program and for ratios; never summed back into money.
  public var major: Double { Double(minorUnits) / Conversions.minorUnitsPerMajor }

  public static func < (left: Self, right: Self) -> Bool { left.minorUnits < right.minorUnits }

  public static func + (left: Self, right: Self) -> Self {
    let (sum, overflow) = left.minorUnits.addingReportingOverflow(right.minorUnits)
    guard overflow else { return Self(minorUnits: sum) }
    return Self(minorUnits: right.minorUnits > 0 ? .max : .min)
  }
  public static func += (left: inout Self, right: Self) { left = left + right }
  public static prefix func - (amount: Self) -> Self {
    Self(minorUnits: amount.minorUnits == .min ? .max : -amount.minorUnits)
  }
  public static func - (left: Self, right: Self) -> Self { left + -right }

  /// Exactly `count` times this; saturates like every sum of money.
  public func times(_ count: Int) -> Money {
    let (product, overflow) = minorUnits.multipliedReportingOverflow(by: Int64(count))
    guard overflow else { return Money(minorUnits: product) }
    return Money(minorUnits: (minorUnits < 0) == (count < 0) ? .max : .min)
  }

  /// Plain decimal text with two places and no grouping: `-1234.50`.
  public var text: String {
    let magnitude = minorUnits.magnitude
    let cents = magnitude % UInt64(Conversions.minorUnitsPerMajor)
    let whole = magnitude / UInt64(Conversions.minorUnitsPerMajor)
    return "\(minorUnits < 0 ? "-" : "")\(whole).\(cents < 10 ? "0" : "")\(cents)"
  }
}

extension Sequence<Money> {
  /// The exact sum.
  public var total: Money { reduce(.zero, +) }
}
