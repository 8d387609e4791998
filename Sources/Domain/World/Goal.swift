/// What a plan is to make least, or most.
public enum Objective: String, Hashable, Sendable, CaseIterable {
  /// Least discounted total of all four components.
  case cost
  /// Least undiscounted capex over the horizon.
  case capex
  /// Least facility energy over the horizon, kWh.
  case energy
  /// Least emissions over the horizon, tCO2e, as the carbon policy counts them.
  case carbon
  /// Most demand served: demand is taken as a shape, and multiplied by as much as limits and budgets allow. All
  /// workloads have one multiple, so that their mix stays; one that has a weight has a multiple of its own, which
  /// counts as often as the weight says.
  case throughput
}

extension Inventory {
  /// What the objective `throughput` makes most: how many times their own demand workloads ask for here.
  public var weightedMultiple: Double {
    let own = workloads.reduce(0) { $0 + ($1.weight ?? 0) * (multiples[$1.id] ?? 0) }
    let mix = workloads.first { $0.weight == nil }.map { multiples[$0.id] ?? 0 }
    return own + (mix ?? 0)
  }
}

/// One objective of a list that is worked off in order; the least cost always comes last.
public struct Goal: Hashable, Sendable {
  public let objective: Objective
  /// How much of the best value later goals may give up: a share of it, 0 or more; 0.05 is 5 %.
  public let slack: Double

  public init(_ objective: Objective, slack: Double = 0) {
    self.objective = objective
    self.slack = slack
  }
}
