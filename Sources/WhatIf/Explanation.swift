import InventoryReading

/// Why an inventory has no plan, and what would give it one. Everything in it has been tried.
public struct Explanation: Sendable {
  /// A smallest set of limits that clash: with all others lifted there is no plan, with any one of them lifted too there is
  /// one. Demands are in it only where they cannot be served with every limit lifted.
  public let conflict: [WrittenLimit]
  /// Changes each of which gives a plan by itself.
  public let repairs: [Repair]
  /// Changes that give a plan together, where no limit by itself is enough; of each no more than is needed with the others.
  public let combination: [Repair]
  /// Whether every answer it rests on was proven; otherwise a set may be smaller than stated, and more may help.
  public let isProven: Bool

  /// Whether it is proven that there is no plan; otherwise none was found.
  public let isInfeasible: Bool

  /// - Parameters:
  ///   - limits: that the inventory states, those that people would rather hear of first; demands last.
  ///   - ask: whether there is a plan with some changes.
  /// - Returns: nil where there is a plan.
  public init?(
    _ limits: [WrittenLimit],
    _ ask: @escaping (_ changes: [Override], _ effort: Effort) throws(Stopped) -> Verdict
  ) throws(Stopped) {
    var judge = Judge(ask)
    guard try !judge.hasPlan([]) else { return nil }
    isInfeasible = !judge.hasDoubt
    let (stated, demands) = (limits.filter { $0.ease != .share }, limits.filter { $0.ease == .share })
    let isAboutDemand = try !judge.hasPlan(lifting: stated)
    if isAboutDemand {
      conflict =
        try judge.hasPlan(lifting: stated + demands)
        ? Conflict(among: demands, lifting: stated, &judge).limits : []
    } else {
      conflict = try Conflict(among: stated, &judge).limits
    }
    // Whatever gives a plan by itself is in every set that clashes.
    var repairs: [Repair] = []
    for limit in conflict + demands where !repairs.contains(where: { $0.limit == limit }) {
      guard try judge.hasPlan(lifting: [limit]), let repair = try Repair(limit, &judge) else { continue }
      repairs.append(repair)
    }
    self.repairs = repairs
    // People would rather be told of limits; of demand only where no limit helps.
    let isEnough = repairs.contains { isAboutDemand || $0.limit.ease != .share }
    combination = isEnough ? [] : try Self.combination(isAboutDemand ? stated + demands : stated, &judge)
    isProven = !judge.hasDoubt
  }

  /// A smallest set of limits without which there is a plan, and no more of each than is needed.
  private static func combination(
    _ limits: [WrittenLimit], _ judge: inout Judge
  ) throws(Stopped) -> [Repair] {
    guard try judge.hasPlan(lifting: limits) else { return [] }
    var asked = judge
    var lifted = try SmallestSubset.of(limits) { some throws(Stopped) in
      try asked.hasPlan(lifting: some, .relaxed)
    }
    if try !asked.hasPlan(lifting: lifted) {
      // What is enough for parts of servers stands first, so that it is kept where it can be.
      let ordered = lifted + limits.filter { !lifted.contains($0) }
      lifted = try SmallestSubset.of(ordered) { some throws(Stopped) in try asked.hasPlan(lifting: some) }
    }
    judge = asked
    var repairs: [Repair] = []
    for (number, limit) in lifted.enumerated() {
      let others = repairs.map(\.change) + lifted[(number + 1)...].compactMap(\.lifting)
      if let repair = try Repair(limit, beside: others, &judge) { repairs.append(repair) }
    }
    return repairs
  }
}
