import Planning

/// A plan as one planner hands it to another: the decision first, then what it costs, what to do, what follows,
/// what it rests on and how it was proven.
enum PlanMarkdown {
  /// Every section, in reading order. Text of an inventory never begins a line and passes `MarkdownText`.
  static let sections: [@Sendable (Plan) -> [MarkdownBlock]] = [
    DecisionSection.blocks,
    GoalSection.blocks,
    CostSection.blocks,
    OrderSection.blocks,
    OfferSection.blocks,
    ResaleSection.blocks,
    FleetSection.blocks,
    NetworkSection.blocks,
    HoldingSection.blocks,
    StorageSection.blocks,
    UtilisationSection.blocks,
    ShortSection.blocks,
    FailoverSection.blocks,
    LimitSection.blocks,
    SiteSection.blocks,
    EmissionSection.blocks,
    AccountSection.blocks,
    AssumptionSection.blocks,
    ProofSection.blocks, CostMapSection.blocks,
  ]

  static func text(of plan: Plan) -> String {
    sections.flatMap { $0(plan) }.map(\.text).joined(separator: "\n\n") + "\n"
  }
}
