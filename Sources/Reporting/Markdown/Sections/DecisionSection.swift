import Domain
import Planning

/// The first lines: what to do and what the orders cost; what everything costs over the horizon; how good that
/// is known to be. Three amounts that are easily taken for each other, each in its own paragraph.
enum DecisionSection {
  /// Items, sites and limits named before they are only counted.
  private static let named = 5

  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    [.title("Capacity plan: \(plan.inventory.name)")] + variation(plan).map { [.paragraph($0)] }.joined() + [
      .paragraph(decision(plan)), .paragraph(total(plan)), .paragraph(proof(plan)), .list(facts(plan)),
    ]
  }

  /// What is not as the inventory's files say; nobody may take such a plan for one of the inventory itself.
  private static func variation(_ plan: Plan) -> [MarkdownText] {
    let changes = plan.search.variation.map { "\($0.name) \($0.value)" as MarkdownText }
    return changes.isEmpty
      ? [] : ["**What if:** this is not the inventory as it stands, changed by \(changes.listed)."]
  }

  private static func decision(_ plan: Plan) -> MarkdownText {
    let orders = orders(plan)
    let price = plan.purchases.map(\.amount).total
    let order: MarkdownText =
      orders.isEmpty
      ? "Order nothing"
      : "Order \(orders.listed) for \(price) \(plan.inventory.currency), the price of these orders alone, undiscounted"
    let open: MarkdownText = opened(plan).map { "; open \($0)" } ?? .empty
    let short: MarkdownText =
      plan.decisions.short.isEmpty ? .empty : "; leave some demand unserved, as a section below says"
    return "**Decision:** \(order)\(offers(plan))\(leaving(plan))\(open)\(short)."
  }

  /// What is taken for a term and what is rented, per item; `; lease or hire …`, or nothing.
  private static func offers(_ plan: Plan) -> MarkdownText {
    let terms = Dictionary(grouping: plan.leases) { "\($0.server) (\($0.offer))" }
      .sorted { $0.key < $1.key }.map { taken($0, $1) }
    let rentals = Dictionary(grouping: plan.rentals) { "\($0.server) (\($0.offer))" }
      .sorted { $0.key < $1.key }
      .map { "\(figure: $1.reduce(0) { $0 + $1.servers * $1.hours }) server-hours of \($0)" as MarkdownText }
    let count = plan.leases.reduce(0) { $0 + $1.count }
    let leased = terms.count > named ? ["\(count, of: "term") of servers"] : terms
    let rented = rentals.count > named ? ["\(rentals.count, of: "offer")"] : rentals
    let take: MarkdownText = leased.isEmpty ? .empty : "; lease or commit to \(leased.listed)"
    let rent: MarkdownText = rented.isEmpty ? .empty : "; rent \(rented.listed)"
    return "\(take)\(rent)"
  }

  /// `3 × h100 (lease)`, or `3 terms of h100 (lease)` where they begin at different times: such terms may be one server
  /// after the other.
  private static func taken(_ item: String, _ leases: [LeaseLine]) -> MarkdownText {
    let count = leases.reduce(0) { $0 + $1.count }
    return Set(leases.map(\.period)).count > 1 ? "\(count, of: "term") of \(item)" : "\(count) × \(item)"
  }

  /// What is sold and moved, in numbers; nothing where nothing is.
  private static func leaving(_ plan: Plan) -> MarkdownText {
    let (sold, moved) = (plan.resales.reduce(0) { $0 + $1.count }, plan.moves.reduce(0) { $0 + $1.count })
    let income = plan.resales.map(\.amount).total
    let sale: MarkdownText =
      sold == 0 ? .empty : "; sell \(sold, of: "server") for \(income) \(plan.inventory.currency)"
    return moved == 0 ? sale : "\(sale); move \(moved, of: "server")"
  }

  /// `3 × dgx-h100` per item, or `120 servers` per category where there are many items, or only small parts.
  private static func orders(_ plan: Plan) -> [MarkdownText] {
    PurchaseLine.Category.allCases.flatMap { category -> [MarkdownText] in
      let lines = plan.purchases.filter { $0.category == category }
      let items = Dictionary(grouping: lines, by: \.item).sorted { $0.key < $1.key }
      let counts = items.map { $0.value.reduce(0) { $0 + $1.count } }
      if items.count > named || category.isPart, !items.isEmpty {
        return ["\(counts.reduce(0, +), of: category.noun)"]
      }
      return zip(items, counts).map { "\($1) × \($0.key)" }
    }
  }

  private static func opened(_ plan: Plan) -> MarkdownText? {
    let sites = plan.decisions.openings.sorted { $0.key < $1.key }
    if sites.isEmpty { return nil }
    if sites.count > named { return "\(sites.count, of: "site")" }
    return sites.map { "site \($0.key) from \($0.value)" as MarkdownText }.listed
  }

  private static func total(_ plan: Plan) -> MarkdownText {
    let (currency, flows) = (plan.inventory.currency, CashFlow.of(plan))
    let salvage = plan.ledger.filter { $0.kind == .salvage }.map(\.discounted).total
    let less: MarkdownText =
      salvage == .zero
      ? .empty : ", less \(-salvage) \(currency) (discounted) for the value left in bought \(soldOn(plan))"
    let resale = plan.ledger.filter { $0.kind == .resale }.map(\.discounted).total
    let sold: MarkdownText =
      resale == .zero ? .empty : ", less \(-resale) \(currency) (discounted) for servers sold"
    return """
      **Total cost, the least found:** \(plan.objective.value) \(currency) over the whole horizon, discounted to \
      \(plan.inventory.start) at \(share(plan.inventory.discountRate)) a year. It includes hardware, cluster \
      (\(cluster(plan))), energy and network, also of what exists already\(less)\(sold). Cash out in all, \
      undiscounted: \(flows.map { $0.capex + $0.opex }.total) \(currency).
      """
  }

  /// What the component is of: sites and racks, and whatever else the ledger has there.
  private static func cluster(_ plan: Plan) -> MarkdownText {
    let others: [(line: String, words: MarkdownText)] = [
      ("server-lease", "leased servers"), ("server-rent", "hired servers"), ("server-move", "moves"),
      ("staff", "staff"), ("contingency", "contingency"),
      ("short-penalty", "penalties for demand not served"),
    ]
    let lines = Set(plan.ledger.filter { $0.amount != .zero }.map(\.line))
    let parts: [MarkdownText] = ["sites", "racks"] + others.filter { lines.contains($0.line) }.map(\.words)
    return parts.listed
  }

  private static func proof(_ plan: Plan) -> MarkdownText {
    let bound: MarkdownText = """
      **Proof:** No plan for this inventory\(goals(plan)) has a total cost below \(plan.objective.bound) \
      \(plan.inventory.currency), discounted alike: the proven gap is \(gap(plan.objective)).
      """
    switch plan.search.status {
    case .optimal: return bound
    case .feasible:
      return "\(bound) The search ended before it reached the gap asked for: \(plan.search.ending)."
    }
  }

  /// What every plan compared with this one does too; nothing where the cost is the only goal.
  static func goals(_ plan: Plan) -> MarkdownText {
    plan.goals.isEmpty
      ? .empty
      : " that keeps its other goals (\(plan.goals.map { "\($0.objective.rawValue)" as MarkdownText }.listed))"
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
      Value left in bought \(soldOn(plan)): \(-salvage) \(plan.inventory.currency) undiscounted, counted as income at \
      the end of the horizon; no budget counts it.
      """
  }

  /// What is counted as worth something at the end of the horizon.
  private static func soldOn(_ plan: Plan) -> MarkdownText {
    plan.purchases.contains { $0.category == .storage } ? "servers and storage" : "servers"
  }

  private static func binding(_ plan: Plan) -> MarkdownText? {
    let outside = LimitGroup.all(of: plan).filter(\.isSetFromOutside)
    guard !outside.isEmpty else { return "Limits set from outside: none in this inventory." }
    let names = outside.filter(\.isBinding).map { "\($0.name) of \($0.subject)" as MarkdownText }
    guard !names.isEmpty else { return "Limits set from outside: none binds; each has room for more." }
    let more: MarkdownText = names.count > named ? " and \(names.count - named) more" : ""
    return """
      Limits set from outside that bind, where not one more useful unit fits: \
      \(names.prefix(named).joined(separator: ", "))\(more).
      """
  }

  private static func about(_ plan: Plan) -> MarkdownText? {
    plan.inventory.description.isEmpty ? nil : "About the inventory: \(plan.inventory.description)"
  }
}

extension PurchaseLine.Category {
  /// What one of them is called.
  var noun: String {
    switch self {
    case .storage: "storage unit"
    default: rawValue
    }
  }
  /// Whether it comes in great numbers with something else.
  fileprivate var isPart: Bool { self == .transceiver || self == .cable }
}
