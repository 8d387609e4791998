import Domain
import Planning

/// The four components by period: once discounted, once as cash, in two tables that are never mixed.
enum CostSection {
  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    let currency = plan.inventory.currency
    return [
      .heading("Cost"),
      .subheading("Discounted cost by period [\(currency)]"),
      .paragraph(
        """
        What the plan minimises. Capex counts from the start of its period, opex from the middle, salvage from \
        the end of the horizon.
        """),
      .table(discounted(plan)),
      .subheading("Cash by period, undiscounted [\(currency)]"),
      .paragraph(
        "What is paid and when, as in `cashflow.csv`. Do not compare it with the discounted table above."),
      .table(cash(plan)),
    ]
  }

  private static let titles: [MarkdownText] = CostComponent.allCases.map { "\($0.rawValue)" }

  private static func discounted(_ plan: Plan) -> MarkdownTable {
    let lines = Dictionary(grouping: plan.ledger, by: \.period)
    let rows = PeriodSpan.all(of: plan).map { span in
      let totals = CostTotals(span.periods.flatMap { lines[$0, default: []] })
      return [span.title] + cells(totals)
    }
    let totals = CostTotals(plan)
    let shares = CostComponent.allCases.map { share(of: totals[$0], in: totals.total) }
    return MarkdownTable(
      ["period"], numbers: titles + ["total"],
      rows: rows + [bold(["total"] + cells(totals)), ["share"] + shares + [.empty]])
  }

  private static func cells(_ totals: CostTotals) -> [MarkdownText] {
    CostComponent.allCases.map { "\(totals[$0])" } + ["\(totals.total)"]
  }

  private static func share(of amount: Money, in total: Money) -> MarkdownText {
    total == .zero ? "–" : "\(share: amount.major / total.major)"
  }

  private static func cash(_ plan: Plan) -> MarkdownTable {
    let flows = CashFlow.of(plan)
    let byPeriod = Dictionary(grouping: flows, by: \.period)
    let shown = kinds.filter { kind in
      kind.isAlwaysShown || flows.contains { kind.amount($0) != .zero }
    }
    let rows = PeriodSpan.all(of: plan).map { span in
      [span.title] + cells(span.periods.flatMap { byPeriod[$0, default: []] }, shown)
    }
    return MarkdownTable(
      ["period"], numbers: titles + ["total"] + shown.map(\.title),
      rows: rows + [bold(["total"] + cells(flows, shown))])
  }

  /// A kind of cash with its column.
  private struct Kind: Sendable {
    let title: MarkdownText
    let isAlwaysShown: Bool
    let amount: @Sendable (CashFlow) -> Money
  }

  private static let kinds = [
    Kind(title: "of which capex", isAlwaysShown: true) { $0.capex },
    Kind(title: "of which opex", isAlwaysShown: true) { $0.opex },
    Kind(title: "of which salvage", isAlwaysShown: false) { $0.salvage },
    Kind(title: "of which resale", isAlwaysShown: false) { $0.resale },
  ]

  private static func cells(_ flows: [CashFlow], _ kinds: [Kind]) -> [MarkdownText] {
    let components = CostComponent.allCases.map { component in
      flows.filter { $0.component == component }.map(\.amount).total
    }
    let ofKinds = kinds.map { flows.map($0.amount).total }
    return (components + [components.total] + ofKinds).map { "\($0)" }
  }

  static func bold(_ cells: [MarkdownText]) -> [MarkdownText] {
    cells.map { $0.source.isEmpty ? $0 : "**\($0)**" }
  }
}
