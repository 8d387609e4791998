import Domain

/// How far a limit is used.
public struct LimitLine: Hashable, Sendable {
  /// The constraint's name, `power-feed`.
  public let name: String
  /// What it limits, `ams`, `dgx-h100`, `capex 2026Q1`.
  public let subject: String
  /// nil for a limit on the whole horizon.
  public let period: ID<Period>?
  public let used: Double
  public let limit: Double
  public let unit: String
  /// Whether no more of the smallest useful step fits.
  public let isBinding: Bool
  /// What one more unit of the limit would save, with every whole-number choice held; nil when not known.
  public let valueOfOneMore: Double?

  public init(
    name: String, subject: String, period: ID<Period>?, used: Double, limit: Double, unit: String,
    isBinding: Bool, valueOfOneMore: Double?
  ) {
    self.name = name
    self.subject = subject
    self.period = period
    self.used = used
    self.limit = limit
    self.unit = unit
    self.isBinding = isBinding
    self.valueOfOneMore = valueOfOneMore
  }
}
