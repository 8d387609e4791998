import Domain

/// The plan's cost and what is proven about it.
public struct ObjectiveSummary: Hashable, Sendable {
  /// `cost`.
  public let kind: String
  /// Discounted total: the sum of the ledger's discounted amounts.
  public let value: Money
  /// No plan for this inventory that keeps the goals before the cost costs less than this.
  public let bound: Money
  /// The objective as the mathematical program adds it up, unrounded; the audit compares it with the ledger.
  public let computed: Double

  public init(kind: String, value: Money, bound: Money, computed: Double) {
    self.kind = kind
    self.value = value
    self.bound = bound
    self.computed = computed
  }

  /// (value − bound) / |value| in per cent; 0 for a plan that costs nothing.
  public var gapPercent: Double {
    guard value != .zero else { return 0 }
    return max(0, (value - bound).major / abs(value.major) * Conversions.percent)
  }
}
