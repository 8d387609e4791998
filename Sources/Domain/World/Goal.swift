/// What a plan is to make least, or most.
public enum Objective: String, Hashable, Sendable, CaseIterable {
  /// Least discounted total of all four components.
  case cost
  /// Least undiscounted capex over the horizon.
  case capex
  /// Least facility energy over the horizon, kWh.
  case energy
  /// Least emissions over the horizon, kgCO2e, as the carbon policy counts them.
  case carbon
  /// Most demand served: every workload's demand is taken as a shape, and multiplied by as much as limits and
  /// budgets allow; what counts is the sum of the multiples, each times the weight of its workload.
  case throughput
}

/// One objective of a list that is worked off in order.
public struct Goal: Hashable, Sendable {
  public let objective: Objective
  /// How much of the best value later goals may give up: a share of it, 0 or more; 0.05 is 5 %.
  public let slack: Double

  public init(_ objective: Objective, slack: Double = 0) {
    self.objective = objective
    self.slack = slack
  }
}
