import Domain
import Planning

/// What it means to bind, what binds and what it is worth, and which limits have least room.
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
    return [.heading("What binds"), gloss] + others(groups) + binding(groups.filter(\.isBinding), plan)
      + room(groups, plan)
  }

  private static let gloss = MarkdownBlock.paragraph(
    """
    A limit binds when not one more useful unit fits: not one more server or rack, not the smallest server's \
    power or space, not the cheapest order. Limits set from outside come first: supply-limit (servers a vendor \
    delivers in a period), power-feed, space-limit, bandwidth-capacity, budget-limit. The plan itself sets the \
    others by what it orders: server-capacity (healthy servers of a type at a site) and rack-stock (racks that \
    stand there).
    """)

  /// The limits that not every plan has, and what they mean.
  private static func others(_ groups: [LimitGroup]) -> [MarkdownBlock] {
    let names = Set(groups.map(\.name))
    return LimitMeaning.all.filter { names.contains($0.name) }.compactMap(\.words).map { .paragraph($0) }
  }

  private static func binding(_ groups: [LimitGroup], _ plan: Plan) -> [MarkdownBlock] {
    guard !groups.isEmpty else { return [.paragraph("No limit binds: every one has room.")] }
    let rows = groups.prefix(shown).map { group -> [MarkdownText] in
      let amounts = group.tightest.amounts(currency: plan.inventory.currency)
      return [
        "\(group.name)", "\(group.subject)", group.periods(plan.inventory.periods), "\(group.tightest.unit)",
        amounts.used, amounts.limit, worth(group),
      ]
    }
    return [
      .paragraph(
        """
        The last column is what one more unit of the limit would save over the horizon, discounted, with every \
        whole-number choice (servers, racks, sites) held; where it is empty, nothing is known to be saved.
        """),
      .table(
        MarkdownTable(
          ["limit", "of", "binds in", "unit"],
          numbers: ["used", "limit", "one more saves [\(plan.inventory.currency)]"], rows: Array(rows))),
    ] + MarkdownBlock.rest(of: groups.count, beyond: shown)
  }

  /// To the cent, or to three digits below one unit of the currency.
  private static func worth(_ group: LimitGroup) -> MarkdownText {
    guard let value = group.worth, value > 0 else { return .empty }
    return value < 1 ? "\(figure: value)" : "\(Money(rounding: value))"
  }

  private static func room(_ groups: [LimitGroup], _ plan: Plan) -> [MarkdownBlock] {
    let nearest = groups.filter { !$0.isBinding }.sorted { ($0.rank, $0.use) > ($1.rank, $1.use) }.prefix(
      near)
    guard !nearest.isEmpty else { return [] }
    let rows = nearest.map { group -> [MarkdownText] in
      let (line, amounts) = (group.tightest, group.tightest.amounts(currency: plan.inventory.currency))
      return [
        "\(group.name)", "\(group.subject)", "\(line.period?.name ?? "whole horizon")", "\(line.unit)",
        amounts.used, amounts.limit, "\(share: group.use)",
      ]
    }
    return [
      .subheading("Limits with least room"),
      .table(
        MarkdownTable(
          ["limit", "of", "tightest in", "unit"], numbers: ["used", "limit", "share used"], rows: rows)),
    ]
  }
}
