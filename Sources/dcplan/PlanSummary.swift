import Planning

/// A plan in one line.
struct PlanSummary {
  private let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  /// `optimal plan for 1234567.00 USD, at most 0.04 % above the bound, proven to the requested gap`.
  var text: String {
    let gap = plan.objective.gapPercent
    let proof = gap > 0 ? "at most \(RoundedUp(gap).text) % above the least possible cost, " : ""
    return "\(plan.search.status.rawValue) plan for \(plan.objective.value.text) \(plan.inventory.currency), "
      + proof + plan.search.ending
  }
}

/// A figure with two places that never claims too much: 0.011 reads 0.02.
private struct RoundedUp {
  let text: String

  init(_ figure: Double) {
    let hundredths = Int(min((figure * 100).rounded(.up), 1e15))
    let rest = hundredths % 100
    self.text = "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
