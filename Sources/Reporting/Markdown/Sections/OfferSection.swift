import Domain
import Planning

/// What to lease and to hire: terms one by one, rentals by period.
enum OfferSection {
  /// Lines of one table; the plan file has all.
  private static let shown = 60

  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.leases.isEmpty || !plan.rentals.isEmpty else { return [] }
    return [.heading("What to lease and to hire")] + power(plan) + leases(plan) + rentals(plan)
  }

  /// Where the power of providers' servers counts, if there are any.
  private static func power(_ plan: Plan) -> [MarkdownBlock] {
    let isHired = !plan.rentals.isEmpty || plan.leases.contains { $0.kind != .lease }
    guard isHired else { return [] }
    return [
      .paragraph(
        """
        Servers that a provider runs (every kind but lease) run at the site named: their power counts there like \
        that of all others, on the feed and in whatever power costs and emits, beside their own price; they fill no \
        racks and need no staff.
        """)
    ]
  }

  private static func leases(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.leases.isEmpty else { return [] }
    let currency = plan.inventory.currency
    let rows = plan.leases.prefix(shown).map { line -> [MarkdownText] in
      [
        "\(line.startDate) (\(line.period))", "\(line.server)", "\(line.site)", "\(line.offer)",
        "\(line.kind.rawValue)", "\(line.endDate)", "\(line.count)", "\(figure: line.monthlyPrice)",
        "\(line.amount)", "\(line.owedAfterHorizon)",
      ]
    }
    return [
      .subheading("For a term"),
      .paragraph(
        """
        Paid every month from the start to the end of the term. What is owed after the horizon is in no cost of \
        this plan.
        """),
      .table(
        MarkdownTable(
          ["from", "server", "site", "offer", "kind", "until before"],
          numbers: [
            "servers", "price [\(currency)/month]", "whole term [\(currency)]",
            "owed after the horizon [\(currency)]",
          ], rows: Array(rows))),
    ] + MarkdownBlock.rest(of: plan.leases.count, beyond: shown)
  }

  private static func rentals(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.rentals.isEmpty else { return [] }
    let currency = plan.inventory.currency
    let places = PlaceInTime(plan)
    let groups = Dictionary(grouping: plan.rentals) { Rental(period: $0.period, offer: $0.key.offer) }
      .sorted { (places.rank($0.key.period), $0.key.offer) < (places.rank($1.key.period), $1.key.offer) }
    let rows = groups.prefix(shown).map { group, lines -> [MarkdownText] in
      let price = lines.first.map { "\(figure: $0.hourlyPrice)" as MarkdownText } ?? .empty
      return [
        "\(group.period)", "\(group.offer.server)", "\(group.offer.site)", "\(group.offer.offer)",
        "\(lines.first?.kind.rawValue ?? "")", "\(figure: lines.map(\.servers).max() ?? 0)",
        "\(figure: lines.reduce(0) { $0 + $1.servers * $1.hours })", price,
        "\(lines.map(\.amount).total)",
      ]
    }
    return [
      .subheading("By the hour"),
      .paragraph(
        "Servers are averages over a slice; the most at once is that of the busiest slice. `plan.json` has all slices."
      ),
      .table(
        MarkdownTable(
          ["period", "server", "site", "offer", "kind"],
          numbers: ["most at once", "server-hours", "price [\(currency)/h]", "amount [\(currency)]"],
          rows: Array(rows))),
    ] + MarkdownBlock.rest(of: groups.count, beyond: shown)
  }

  private struct Rental: Hashable {
    let period: ID<Period>
    let offer: OfferKey
  }
}
