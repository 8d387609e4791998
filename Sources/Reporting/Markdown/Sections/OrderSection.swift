import Domain
import Planning

/// What to order, where, and by when it must be ordered to arrive in time.
enum OrderSection {
  /// Order lines shown; the bill of materials has all.
  private static let shown = 100

  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    [.heading("What to order")] + (plan.purchases.isEmpty ? [.paragraph("Nothing.")] : orders(plan))
      + openings(plan)
  }

  private static func orders(_ plan: Plan) -> [MarkdownBlock] {
    let hidden = plan.purchases.dropFirst(shown)
    let rest: [MarkdownBlock] =
      hidden.isEmpty
      ? []
      : [
        .paragraph(
          """
          \(hidden.count, of: "more line") worth \(hidden.map(\.amount).total) \(plan.inventory.currency) \
          in `bom.csv`.
          """)
      ]
    return [
      .paragraph("Item numbers are those of `bom.csv`. Payment is counted in the period of the order."),
      .subheading("By item"), .table(items(plan)), .subheading("By order date"), .table(lines(plan)),
    ] + rest
  }

  private static func items(_ plan: Plan) -> MarkdownTable {
    var order = [Item](), sums = [Item: (count: Int, amount: Money)]()
    for line in plan.purchases {
      let item = Item(line)
      if sums[item] == nil { order.append(item) }
      let sum = sums[item] ?? (0, .zero)
      sums[item] = (sum.count + line.count, sum.amount + line.amount)
    }
    let rows = order.sorted().map { item -> [MarkdownText] in
      let sum = sums[item] ?? (0, .zero)
      return item.cells + ["\(sum.count)", "\(item.unitPrice)", "\(sum.amount)"]
    }
    let total = CostSection.bold(["total", .empty, .empty, .empty, .empty, .empty, "\(total(plan))"])
    return MarkdownTable(
      ["category", "item", "vendor", "part number"],
      numbers: [
        "quantity", "unit price [\(plan.inventory.currency)]", "extended [\(plan.inventory.currency)]",
      ],
      rows: rows + [total])
  }

  private static func lines(_ plan: Plan) -> MarkdownTable {
    let currency = plan.inventory.currency
    let rows = plan.purchases.enumerated().prefix(shown).map { index, line -> [MarkdownText] in
      [
        "\(line.orderDate) (\(line.period))", "\(line.item)", "\(line.site)",
        "\(line.arrivalDate) (\(line.arrives))", "\(index + 1)", "\(line.leadTimePeriods)", "\(line.count)",
        "\(line.amount)",
      ]
    }
    return MarkdownTable(
      ["order by", "item", "site", "in service from"],
      numbers: ["item no.", "lead time [periods]", "quantity", "extended [\(currency)]"], rows: Array(rows))
  }

  private static func total(_ plan: Plan) -> Money { plan.purchases.map(\.amount).total }

  private static func openings(_ plan: Plan) -> [MarkdownBlock] {
    let openings = plan.decisions.openings.sorted { $0.key < $1.key }
    guard !openings.isEmpty else { return [] }
    return [.subheading("Sites to open"), .list(openings.map { "Site \($0.key) from \($0.value)" })]
  }

  /// What is bought, wherever and whenever.
  private struct Item: Hashable, Comparable {
    private let category: PurchaseLine.Category
    private let item: String
    private let name: String
    private let vendor: String
    private let partNumber: String
    let unitPrice: Money

    init(_ line: PurchaseLine) {
      category = line.category
      (item, name) = (line.item, line.name)
      (vendor, partNumber) = (line.vendor, line.partNumber)
      unitPrice = line.unitPrice
    }

    var cells: [MarkdownText] {
      let label: MarkdownText = name.isEmpty || name == item ? "\(item)" : "\(item): \(name)"
      return ["\(category.rawValue)", label, "\(vendor)", "\(partNumber)"]
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.category, left.item, left.unitPrice, left.name, left.vendor, left.partNumber)
        < (right.category, right.item, right.unitPrice, right.name, right.vendor, right.partNumber)
    }
  }
}
