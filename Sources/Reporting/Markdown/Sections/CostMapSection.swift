import Domain
import Planning

/// Which ledger line belongs to which of the four components: each to exactly one.
enum CostMapSection {
  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    let currency = plan.inventory.currency
    let total = CostSection.bold([
      "total", .empty, .empty, "\(plan.ledger.count)", "\(CostTotals(plan).total)",
    ])
    return [
      .heading("Cost map"),
      .paragraph("Every line of the ledger (`costs.csv`) belongs to exactly one component."),
      .table(
        MarkdownTable(
          ["component", "ledger line", "kind"], numbers: ["lines", "discounted [\(currency)]"],
          rows: rows(plan) + [total])),
    ]
  }

  private static func rows(_ plan: Plan) -> [[MarkdownText]] {
    CostComponent.allCases.flatMap { component -> [[MarkdownText]] in
      let lines = plan.ledger.filter { $0.component == component }
      guard !lines.isEmpty else { return [["\(component.rawValue)", "none", .empty, "0", "\(Money.zero)"]] }
      return Dictionary(grouping: lines, by: \.line).sorted { $0.key < $1.key }.map { name, lines in
        let kinds = Set(lines.map(\.kind.rawValue)).sorted().joined(separator: ", ")
        return [
          "\(component.rawValue)", "\(name)", "\(kinds)", "\(lines.count)",
          "\(lines.map(\.discounted).total)",
        ]
      }
    }
  }
}
