import Planning

/// A plan in one line.
struct PlanSummary {
  private let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  /// `optimal plan for 8127694.30 EUR, proven to the requested gap; no plan costs less than 8127000.00 EUR`.
  var text: String {
    let currency = plan.inventory.currency
    let others = plan.goals.isEmpty ? "no plan" : "no plan that keeps the other goals"
    return "\(plan.search.status.rawValue) plan for \(plan.objective.value.text) \(currency), "
      + "\(plan.search.ending); \(others) costs less than \(plan.objective.bound.text) \(currency)"
  }
}
