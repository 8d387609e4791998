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
    let hasSalvage = flows.contains { $0.salvage != .zero }
    let rows = PeriodSpan.all(of: plan).map { span in
      [span.title] + cells(span.periods.flatMap { byPeriod[$0, default: []] }, hasSalvage)
    }
    let kinds: [MarkdownText] =
      ["of which capex", "of which opex"] + (hasSalvage ? ["of which salvage"] : [])
    return MarkdownTable(
      ["period"], numbers: titles + ["total"] + kinds,
      rows: rows + [bold(["total"] + cells(flows, hasSalvage))])
  }

  private static func cells(_ flows: [CashFlow], _ hasSalvage: Bool) -> [MarkdownText] {
    let components = CostComponent.allCases.map { component in
      flows.filter { $0.component == component }.map(\.amount).total
    }
    let kinds = [flows.map(\.capex).total, flows.map(\.opex).total, flows.map(\.salvage).total]
    return (components + [components.total] + kinds.prefix(hasSalvage ? 3 : 2)).map { "\($0)" }
  }

  static func bold(_ cells: [MarkdownText]) -> [MarkdownText] {
    cells.map { $0.source.isEmpty ? $0 : "**\($0)**" }
  }
}
