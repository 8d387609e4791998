import Domain
import Planning

/// Book values, level payments and cost per unit of work, beside the plan's cost and never added to it; nothing
/// for an inventory that does not say how its books are kept.
enum AccountSection {
  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.accounts.isEmpty else { return [] }
    return [
      .heading("Books, payments and unit costs"),
      .paragraph(
        """
        Four views of the same money, not to be mixed: what the plan minimises is the discounted cost above, what \
        is paid and when is the cash above; the books below spread purchases over their lives, and the payments \
        below add interest. Taxes, and the depreciation that tax law allows, are in none of them.
        """),
    ] + books(plan) + payments(plan) + unitCosts(plan)
  }

  private static func books(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.accounts.books.isEmpty else { return [] }
    let byPeriod = Dictionary(grouping: plan.accounts.books, by: \.period)
    let rows = PeriodColumns(plan).periods.flatMap { period in
      (byPeriod[period] ?? []).map { line -> [MarkdownText] in
        [
          "\(line.period)", "\(line.line)", "\(line.item)", "\(line.additions)", "\(line.depreciation)",
          "\(line.bookValue)",
        ]
      }
    }
    return [
      .subheading("Book depreciation [\(plan.inventory.currency)]"),
      .paragraph(
        """
        Straight line from the start of service, down to the salvage value of servers; what has no stated life \
        stays at cost. Only what this plan buys: what stood before has books of its own.
        """),
      .table(
        MarkdownTable(
          ["period", "ledger line", "item"], numbers: ["additions", "depreciation", "book value"], rows: rows)
      ),
    ]
  }

  private static func payments(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.accounts.payments.isEmpty else { return [] }
    let rows = plan.accounts.payments.map { line -> [MarkdownText] in
      [
        "\(line.kind.rawValue)", "\(line.item)", "\(line.price)", "\(line.lifeMonths)",
        "\(figure: line.straightLine)", "\(figure: line.payment)", figure(line.straightLinePerKilowatt),
        figure(line.perKilowatt), figure(line.perKilowattDrawn),
      ]
    }
    return [
      .subheading("Level payments a month [\(plan.inventory.currency)]"),
      .paragraph(
        """
        What equipment would cost as equal payments over its life, for comparison with rents: of a server, per kW \
        of its highest power; of a facility that the plan opens, with its modules, per kW its feed carries and per \
        kW it draws at the mean of its periods' peaks; of modules for a site that stands, per kW they add.
        """),
      .table(
        MarkdownTable(
          ["kind", "item"],
          numbers: [
            "price", "life [months]", "straight line", "with interest", "straight line per kW",
            "with interest per kW", "with interest per kW drawn",
          ], rows: rows)),
    ]
  }

  private static func unitCosts(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.accounts.unitCosts.isEmpty else { return [] }
    let rows = plan.accounts.unitCosts.map { line -> [MarkdownText] in
      [
        title(line), "\(line.hardware)", "\(line.energy)", "\(line.network)", "\(line.cluster)",
        "\(line.total)", "\(figure: line.quantity)", unit(line), figure(line.price(of: line.perCount)),
      ]
    }
    return [
      .subheading("Cost per unit of work [\(plan.inventory.currency)]"),
      .paragraph(
        """
        Discounted cost over discounted units: the price that would repay the cost if each unit paid it when it is \
        done. Servers, bought or rented, go to workloads by the server-hours these keep busy on them, or hold of \
        them for themselves, idle time alike; energy by the same server-hours, each weighted with the server's \
        highest power; network by data moved, links between sites by data replicated; penalties for unserved work \
        to that work. Sites and racks, and what is never busy, belong to no workload. Accelerators are counted in service, with their servers and \
        energy, beside the workloads and not to be added to them.
        """),
      .table(
        MarkdownTable(
          ["for"],
          numbers: ["hardware", "energy", "network", "cluster", "total", "units", "per", "price per unit"],
          rows: rows)),
    ]
  }

  private static func title(_ line: UnitCostLine) -> MarkdownText {
    switch line.kind {
    case .workload: "workload \(line.item)"
    case .accelerator: "accelerators of \(line.item)"
    case .unallocated: "not allocated"
    }
  }

  private static func unit(_ line: UnitCostLine) -> MarkdownText {
    switch line.kind {
    case .workload: "million \(line.unit)"
    case .accelerator: "accelerator-hour"
    case .unallocated: .empty
    }
  }

  private static func figure(_ value: Double?) -> MarkdownText { value.map { "\(figure: $0)" } ?? "–" }
}

extension UnitCostLine {
  /// Units that prices are stated for: a million of work, one hour of an accelerator.
  var perCount: Double { kind == .workload ? Conversions.mega : 1 }
}
