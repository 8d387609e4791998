import Domain
import Planning

/// Work that is asked for and not served, because its penalty is less than serving it would cost.
enum ShortSection {
  /// The ledger's line of penalties.
  private static let line = "short-penalty"

  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    let penalties = plan.ledger.filter { $0.line == line }
    guard !penalties.isEmpty else { return [] }
    let columns = PeriodColumns(plan)
    return [
      .heading("Demand not served"),
      .paragraph(
        """
        Work left undone in each period, where the penalty that the inventory states is less than serving it would \
        cost, or limits leave no other way. The penalties, \(penalties.map(\.amount).total) \
        \(plan.inventory.currency) undiscounted, are part of the total cost; they are no cash and no budget counts them.
        """),
    ] + columns.note + columns.tables(["work", "unit"], rows: rows(penalties))
  }

  private static func rows(
    _ penalties: [LedgerLine]
  ) -> [(front: [MarkdownText], cell: (ID<Period>) -> MarkdownText?)] {
    Dictionary(grouping: penalties, by: \.item).sorted { $0.key < $1.key }.map { item, lines in
      let byPeriod = Dictionary(lines.map { ($0.period, $0) }) { first, _ in first }
      return (
        front: ["\(item)", "\(lines.first?.unit ?? "")"],
        cell: { period in byPeriod[period].map { "\(figure: $0.quantity)" } }
      )
    }
  }
}
