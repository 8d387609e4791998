import Domain
import Planning

/// What binds and what it is worth, and which limits have least room.
enum LimitSection {
  /// Limits with room that are shown.
  private static let near = 10
  /// Limits that bind that are shown.
  private static let shown = 60

  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    let groups = LimitGroup.all(of: plan)
    guard !groups.isEmpty else {
      return [.heading("What binds"), .paragraph("The inventory sets no limits.")]
    }
    return [.heading("What binds")] + binding(groups.filter(\.isBinding), plan) + room(groups)
  }

  private static func binding(_ groups: [LimitGroup], _ plan: Plan) -> [MarkdownBlock] {
    guard !groups.isEmpty else { return [.paragraph("No limit binds: every one has room.")] }
    let rows = groups.prefix(shown).map { group -> [MarkdownText] in
      [
        "\(group.name)", "\(group.subject)", group.periods(plan.inventory.periods), "\(group.tightest.unit)",
        "\(figure: group.tightest.used)", "\(figure: group.tightest.limit)", worth(group),
      ]
    }
    let hidden: [MarkdownBlock] =
      groups.count > shown ? [.paragraph("\(groups.count - shown) more in `plan.json`.")] : []
    return [
      .paragraph(
        """
        The last column is what one more unit of the limit would save over the horizon, discounted, with every \
        whole-number choice (servers, racks, sites) held; an empty one is not known to save anything.
        """),
      .table(
        MarkdownTable(
          ["limit", "of", "binds in", "unit"],
          numbers: ["used", "limit", "one more saves [\(plan.inventory.currency)]"], rows: Array(rows))),
    ] + hidden
  }

  private static func worth(_ group: LimitGroup) -> MarkdownText {
    guard let value = group.worth, value > 0 else { return .empty }
    return "\(figure: value)"
  }

  private static func room(_ groups: [LimitGroup]) -> [MarkdownBlock] {
    let rows = groups.filter { !$0.isBinding }.sorted { $0.use > $1.use }.prefix(near)
    guard !rows.isEmpty else { return [] }
    return [
      .subheading("Limits with least room"),
      .table(
        MarkdownTable(
          ["limit", "of", "tightest in", "unit"], numbers: ["used", "limit", "share used"],
          rows: rows.map { group in
            let line = group.tightest
            return [
              "\(group.name)", "\(group.subject)", "\(line.period?.name ?? "whole horizon")", "\(line.unit)",
              "\(figure: line.used)", "\(figure: line.limit)", "\(share: group.use)",
            ]
          })),
    ]
  }
}
