import Domain
import Planning

/// What to sell and what to move before its end of life.
enum ResaleSection {
  /// Lines of one table; the plan file has all.
  private static let shown = 60

  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.resales.isEmpty || !plan.moves.isEmpty else { return [] }
    return [
      .heading("What to sell and to move"),
      .paragraph(
        """
        Servers leave at the start of the period; those told by a period were ordered in it. What they are sold for \
        counts from then on, and in no budget.
        """),
    ] + resales(plan) + moves(plan)
  }

  private static func resales(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.resales.isEmpty else { return [] }
    let rows = plan.resales.prefix(shown).map { line -> [MarkdownText] in
      [
        "\(line.period)", "\(line.site)", "\(line.server)", "\(line.cohort.label)", "\(line.count)",
        "\(line.unitPrice)", "\(line.amount)",
      ]
    }
    let currency = plan.inventory.currency
    return [
      .subheading("Sold"),
      .table(
        MarkdownTable(
          ["period", "site", "server", "in service since, or ordered in"],
          numbers: ["servers", "each [\(currency)]", "income [\(currency)]"], rows: Array(rows))),
    ] + MarkdownBlock.rest(of: plan.resales.count, beyond: shown)
  }

  private static func moves(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.moves.isEmpty else { return [] }
    let rows = plan.moves.prefix(shown).map { line -> [MarkdownText] in
      [
        "\(line.period)", "\(line.from)", "\(line.to)", "\(line.server)", "\(line.cohort.label)",
        "\(line.arrives)", "\(line.count)", "\(line.amount)",
      ]
    }
    let currency = plan.inventory.currency
    return [
      .subheading("Moved"),
      .table(
        MarkdownTable(
          ["period", "from", "to", "server", "in service since, or ordered in", "serves again from"],
          numbers: ["servers", "price [\(currency)]"], rows: Array(rows))),
    ] + MarkdownBlock.rest(of: plan.moves.count, beyond: shown)
  }
}
