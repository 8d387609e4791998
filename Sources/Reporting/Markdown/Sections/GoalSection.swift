import Domain
import Planning

/// What the goals before the cost reached, and how often the demand is served; nothing where the cost is the only
/// goal.
enum GoalSection {
  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.goals.isEmpty else { return [] }
    return [.heading("Goals"), .paragraph(opening), .table(goals(plan))] + multiples(plan)
  }

  private static let opening: MarkdownText = """
    The goals of the inventory were reached in this order, each within what those before it allow; then the least \
    cost was sought among the plans that keep them. The proof of the cost holds among those plans.
    """

  private static func goals(_ plan: Plan) -> MarkdownTable {
    let rows = plan.goals.map { goal -> [MarkdownText] in
      [
        "\(goal.objective.rawValue)", "\(goal.unit)", "\(figure: goal.value)", "\(figure: goal.bound)",
        "\(figure: goal.gapPercent)", "\(figure: goal.slack * Conversions.percent)",
      ]
    }
    return MarkdownTable(
      ["goal", "unit"], numbers: ["best found", "no plan is better than", "gap [%]", "slack [%]"], rows: rows)
  }

  private static func multiples(_ plan: Plan) -> [MarkdownBlock] {
    let served = plan.decisions.multiples.sorted { $0.key < $1.key }
    guard !served.isEmpty else { return [] }
    let rows = served.map { ["\($0.key)", "\(figure: $0.value)"] as [MarkdownText] }
    return [
      .paragraph("The demand of the inventory is a shape here: the plan serves this many times of it."),
      .table(MarkdownTable(["workload"], numbers: ["times its demand"], rows: rows)),
    ]
  }
}
