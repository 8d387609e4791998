import Domain
import Planning

/// Switches by what they do, ports to rent, and what sites send each other; nothing where the plan has none.
enum NetworkSection {
  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    let columns = PeriodColumns(plan)
    let parts = [
      part("Switches to order by role", switches(plan), ["site", "fabric", "role"], columns),
      part("Ports to rent", ports(plan), ["connection"], columns),
      part("Sent from site to site, busiest slice [/s]", copies(plan), ["workload", "from", "to"], columns),
    ].flatMap(\.self)
    guard !parts.isEmpty else { return [] }
    return [
      .heading("Network"),
      .paragraph(
        """
        Switches stay where they stand and join servers that come later. Their prices, and those of transceivers and \
        cables, are among the orders above; ports are paid by the month, in the periods shown.
        """),
    ] + columns.note + parts
  }

  private typealias Row = (front: [MarkdownText], cell: (ID<Period>) -> MarkdownText?)

  private static func part(
    _ title: MarkdownText, _ rows: [Row], _ titles: [MarkdownText], _ columns: PeriodColumns
  ) -> [MarkdownBlock] {
    rows.isEmpty ? [] : [.subheading(title)] + columns.tables(titles, rows: rows)
  }

  private static func switches(_ plan: Plan) -> [Row] {
    rows(
      plan.decisions.switches.map {
        ([$0.key.site.name, $0.key.fabric.name, $0.key.role.rawValue], $0.key.period, $0.value)
      })
  }

  private static func ports(_ plan: Plan) -> [Row] {
    rows(
      plan.decisions.ports.map { ([$0.key.label], $0.key.period, $0.value) }
        + plan.decisions.linkPorts.map { ([$0.key.label], $0.key.period, $0.value) })
  }

  /// One row for each name, one count for each period.
  private static func rows(_ counts: [(names: [String], period: ID<Period>, count: Int)]) -> [Row] {
    Dictionary(grouping: counts, by: \.names).sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      names, lines in
      let byPeriod = Dictionary(lines.map { ($0.period, $0.count) }, uniquingKeysWith: +)
      return (front: names.map { "\($0)" }, cell: { period in byPeriod[period].map { "\($0)" } })
    }
  }

  private static func copies(_ plan: Plan) -> [Row] {
    Dictionary(grouping: plan.decisions.replication) {
      [$0.key.workload.name, $0.key.from.name, $0.key.to.name]
    }
    .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { names, copies in
      let busiest = Dictionary(copies.map { ($0.key.period, $0.value) }, uniquingKeysWith: max)
      return (front: names.map { "\($0)" }, cell: { period in busiest[period].map { "\(figure: $0.value)" } })
    }
  }
}
