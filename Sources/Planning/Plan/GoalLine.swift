import Domain

/// What a goal before the cost reached, and what is proven of it; the plan keeps it within its slack.
public struct GoalLine: Hashable, Sendable {
  public let objective: Objective
  /// Share of the value that the goals after it may give up.
  public let slack: Double
  /// The best found, in `unit`.
  public let value: Double
  /// What no plan betters.
  public let bound: Double
  /// The currency, `kWh`, `tCO2e`, or `times the demand` (the sum over workloads, each times its weight).
  public let unit: String

  public init(objective: Objective, slack: Double, value: Double, bound: Double, unit: String) {
    self.objective = objective
    self.slack = slack
    self.value = value
    self.bound = bound
    self.unit = unit
  }

  /// A line for a goal, with the unit of its objective.
  public init(_ goal: Goal, value: Double, bound: Double, in inventory: Inventory) {
    self.init(
      objective: goal.objective, slack: goal.slack, value: value, bound: bound,
      unit: goal.objective.unit(in: inventory))
  }

  /// |value − bound| / |value| in per cent; 0 for a value of zero.
  public var gapPercent: Double {
    guard value != 0 else { return 0 }
    return abs(value - bound) / abs(value) * Conversions.percent
  }
}

extension Objective {
  /// In what a plan states its value.
  public func unit(in inventory: Inventory) -> String {
    switch self {
    case .cost, .capex: inventory.currency
    case .energy: "kWh"
    case .carbon: "tCO2e"
    case .throughput: "times the demand"
    }
  }

  /// Whether more of it is better.
  public var isMostWanted: Bool { self == .throughput }
}
