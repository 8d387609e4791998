/// One limit of an inventory, named the same by the formulation and by the plan.
public struct LimitKey: Hashable, Sendable {
  /// The constraint's name, `server-capacity`.
  public let constraint: String
  /// What it limits, `ams dgx-h100`.
  public let subject: String
  /// nil for a limit on the whole horizon.
  public let period: ID<Period>?

  public init(constraint: String, subject: String, period: ID<Period>?) {
    self.constraint = constraint
    self.subject = subject
    self.period = period
  }
}
