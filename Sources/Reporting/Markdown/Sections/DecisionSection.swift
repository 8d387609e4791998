import Domain
import Planning

/// The first lines: what to do, what it costs, how good that is known to be, and by when.
enum DecisionSection {
  /// Items, sites and limits named before they are only counted.
  private static let named = 5

  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    [
      .title("Capacity plan: \(plan.inventory.name)"),
      .paragraph(
        """
        **\(decision(plan)): \(plan.objective.value) \(plan.inventory.currency) in all, discounted to \
        \(plan.inventory.start) at \(share(plan.inventory.discountRate)) a year.** \(proof(plan))
        """),
      .list(facts(plan)),
    ]
  }

  private static func decision(_ plan: Plan) -> MarkdownText {
    let orders = orders(plan)
    let order: MarkdownText = orders.isEmpty ? "Order nothing" : "Order \(orders.listed)"
    return opened(plan).map { "\(order), open \($0)" } ?? order
  }

  /// `3 × dgx-h100` per item, or `120 servers` per category where there are many items.
  private static func orders(_ plan: Plan) -> [MarkdownText] {
    PurchaseLine.Category.allInOrder.flatMap { category -> [MarkdownText] in
      let lines = plan.purchases.filter { $0.category == category }
      let items = Dictionary(grouping: lines, by: \.item).sorted { $0.key < $1.key }
      let counts = items.map { $0.value.reduce(0) { $0 + $1.count } }
      if items.count > named { return ["\(counts.reduce(0, +), of: category.rawValue)"] }
      return zip(items, counts).map { "\($1) × \($0.key)" }
    }
  }

  private static func opened(_ plan: Plan) -> MarkdownText? {
    let sites = plan.decisions.openings.keys.sorted().map { "\($0)" as MarkdownText }
    if sites.isEmpty { return nil }
    return sites.count > named ? "\(sites.count, of: "site")" : sites.listed
  }

  private static func proof(_ plan: Plan) -> MarkdownText {
    let bound: MarkdownText = """
      No plan for this inventory costs less than \(plan.objective.bound) \(plan.inventory.currency): the \
      proven gap is \(gap(plan.objective)).
      """
    switch plan.search.status {
    case .optimal: return bound
    case .feasible:
      return "\(bound) The search ended before it reached the gap asked for: \(plan.search.ending)."
    }
  }

  /// Rounded up, so that no more is claimed than is proven.
  static func gap(_ objective: ObjectiveSummary) -> MarkdownText {
    let steps = 1e3
    let gap = (objective.gapPercent * steps).rounded(.up) / steps
    return "\(FigureText.decimal(gap)) %"
  }

  private static func share(_ rate: Double) -> MarkdownText { "\(figure: rate * Conversions.percent) %" }

  private static func facts(_ plan: Plan) -> [MarkdownText] {
    [horizon(plan), firstOrder(plan), cash(plan), salvage(plan), binding(plan), about(plan)].compactMap(
      \.self)
  }

  private static func horizon(_ plan: Plan) -> MarkdownText? {
    guard let first = plan.inventory.periods.first, let last = plan.inventory.periods.last else { return nil }
    return """
      Horizon: \(plan.inventory.periods.count, of: "period"), \(first) to \(last), from \
      \(plan.inventory.start) until before \(plan.inventory.end).
      """
  }

  private static func firstOrder(_ plan: Plan) -> MarkdownText? {
    guard let date = plan.purchases.map(\.orderDate).min() else { return nil }
    let lines = plan.purchases.filter { $0.orderDate == date }
    return """
      First orders are due by \(date): \(lines.map(\.amount).total) \(plan.inventory.currency) in \
      \(lines.count, of: "line"); the table below says when each must be placed to arrive in time.
      """
  }

  private static func cash(_ plan: Plan) -> MarkdownText? {
    let flows = CashFlow.of(plan)
    let spent = Dictionary(grouping: flows, by: \.period).mapValues { $0.map { $0.capex + $0.opex }.total }
    let peak = plan.inventory.periods.max { spent[$0, default: .zero] < spent[$1, default: .zero] }
    guard let peak, let most = spent[peak], most != .zero else { return nil }
    let currency = plan.inventory.currency
    return """
      Cash, undiscounted: \(flows.map(\.capex).total) \(currency) capex and \(flows.map(\.opex).total) \
      \(currency) opex; most in one period is \(most) \(currency), in \(peak).
      """
  }

  private static func salvage(_ plan: Plan) -> MarkdownText? {
    let salvage = CashFlow.of(plan).map(\.salvage).total
    guard salvage != .zero else { return nil }
    return """
      Value left in bought servers: \(-salvage) \(plan.inventory.currency) undiscounted, counted as income at \
      the end of the horizon; no budget counts it.
      """
  }

  private static func binding(_ plan: Plan) -> MarkdownText? {
    let names = LimitGroup.all(of: plan).filter(\.isBinding).map {
      "\($0.name) of \($0.subject)" as MarkdownText
    }
    guard !names.isEmpty else { return "Binds: nothing; every limit has room." }
    let more: MarkdownText = names.count > named ? " and \(names.count - named) more" : ""
    return "Binds: \(names.prefix(named).joined(separator: ", "))\(more)."
  }

  private static func about(_ plan: Plan) -> MarkdownText? {
    plan.inventory.description.isEmpty ? nil : "About the inventory: \(plan.inventory.description)"
  }
}

extension PurchaseLine.Category {
  /// In the order of a bill of materials.
  static let allInOrder: [Self] = [.server, .rack]
}
