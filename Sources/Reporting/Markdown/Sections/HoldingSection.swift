import Domain
import Planning

/// What workloads that share no servers have to themselves.
enum HoldingSection {
  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.decisions.holdings.isEmpty else { return [] }
    let columns = PeriodColumns(plan)
    return [
      .heading("Servers of their own"),
      .paragraph(
        """
        Servers, or replicas, that each workload which shares none has to itself at a site. The limits \
        `dedicated-servers` below say how much of each pool is kept busy and how much it carries.
        """),
    ] + columns.note + columns.tables(["workload", "site", "server"], rows: rows(plan))
  }

  private static func rows(_ plan: Plan) -> [(front: [MarkdownText], cell: (ID<Period>) -> MarkdownText?)] {
    Dictionary(grouping: HoldingRow.rows(of: plan)) { Place($0.key) }.sorted { $0.key < $1.key }.map {
      place, rows in
      let byPeriod = Dictionary(rows.map { ($0.key.period, $0.count) }) { first, _ in first }
      return (
        front: ["\(place.workload)", "\(place.site)", "\(place.server)"],
        cell: { period in byPeriod[period].map { "\($0)" } }
      )
    }
  }

  private struct Place: Hashable, Comparable {
    let workload: ID<Workload>
    let site: ID<Site>
    let server: ID<ServerType>

    init(_ key: HoldingKey) { (workload, site, server) = (key.workload, key.site, key.server) }

    static func < (left: Self, right: Self) -> Bool {
      (left.workload, left.site, left.server) < (right.workload, right.site, right.server)
    }
  }
}
