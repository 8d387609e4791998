import Domain

/// One constraint, confirmed by plain arithmetic on what was decided.
protocol Check: Sendable {
  /// The constraint's name in every layer, `power-feed`.
  var name: String { get }

  /// What the decisions violate, and by how much.
  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check
}

/// A check of limits that a plan uses more or less of; the plan lists them.
protocol LimitCheck: Check {
  /// Every limit of this kind the inventory sets, with how much of it is used.
  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse]

  /// Decisions that are none: an unknown name, a count below 1.
  func faults(_ inventory: Inventory, _ decisions: Decisions) -> [String]

  /// What is wrong when a limit is exceeded.
  func sentence(on use: LimitUse) -> String
}

extension LimitCheck {
  func faults(_ inventory: Inventory, _ decisions: Decisions) -> [String] { [] }

  func report(
    _ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet
  ) -> AuditReport.Check {
    var violations = Violations(of: name)
    violations.add(faults: faults(inventory, decisions))
    for use in uses(inventory, fleet) {
      violations.compare(use.used, atMost: use.limit, scale: use.scale) { sentence(on: use) }
    }
    return violations.check
  }
}

/// How much of one limit is used.
struct LimitUse {
  /// What is limited, `ams dgx-h100`; the same words as in `LimitKey`.
  let subject: String
  /// nil for a limit on the whole horizon.
  let period: ID<Period>?
  /// The slice in which most is used, where that matters.
  var slice: ID<Slice>?
  /// In `unit`.
  let used: Double
  let limit: Double
  let unit: String
  /// Amounts below this are as grave as this: violations are relative to it or to the limit, whichever is more.
  var scale = 1.0
  /// The least that could usefully be used beside it; 0 where any amount can.
  var step = 0.0

  /// Whether not even one more step fits.
  var isBinding: Bool {
    let slack = Tolerance.relative * max(1, abs(limit))
    return step > 0 ? used + step > limit + slack : used >= limit - slack
  }

  /// `2026Q1`, `2026Q1 'day'`, `the horizon`.
  var time: String {
    guard let period else { return "the horizon" }
    return slice.map { "\(period) '\($0)'" } ?? period.name
  }
}
