import Domain
import Planning

/// What stands afterwards: servers in service by site, type and period.
enum FleetSection {
  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    let columns = PeriodColumns(plan)
    let tables = columns.tables(["site", "server", "count"], rows: rows(plan))
    guard !tables.isEmpty else { return [.heading("What stands"), .paragraph("No servers in any period.")] }
    return [
      .heading("What stands"),
      .paragraph("Servers in service through the whole of each period."),
    ] + columns.note + tables
  }

  private static func rows(_ plan: Plan) -> [(front: [MarkdownText], cell: (ID<Period>) -> MarkdownText?)] {
    let groups = Dictionary(grouping: plan.fleet) { Place(site: $0.site, server: $0.server) }
    return groups.sorted { $0.key < $1.key }.flatMap { place, lines in
      let byPeriod = Dictionary(lines.map { ($0.period, $0) }) { first, _ in first }
      let front: [MarkdownText] = ["\(place.site)", "\(place.server)"]
      return Self.counts.map { title, count in
        (front: front + [title], cell: { period in shown(byPeriod[period].map(count), as: title) })
      } + [(front: front + ["hired beside them"], cell: { period in hired(byPeriod[period]) })]
    }
  }

  private static let counts: [(title: MarkdownText, count: @Sendable (FleetLine) -> Int)] = [
    (installed, { $0.installed }), ("of which existing", { $0.ofWhichExisting }),
    ("of which leased", { $0.ofWhichLeased }), ("of which spare", { $0.ofWhichSpare }),
    ("racks filled", { $0.racks }),
  ]
  private static let installed: MarkdownText = "installed"

  /// Empty where there is nothing to tell.
  private static func shown(_ count: Int?, as title: MarkdownText) -> MarkdownText? {
    count.flatMap { $0 == 0 ? nil : "\($0)" }
  }

  /// The most that providers run in any slice.
  private static func hired(_ line: FleetLine?) -> MarkdownText? {
    line.flatMap { $0.hired == 0 ? nil : "\(figure: $0.hired)" }
  }

  private struct Place: Hashable, Comparable {
    let site: ID<Site>
    let server: ID<ServerType>

    static func < (left: Self, right: Self) -> Bool { (left.site, left.server) < (right.site, right.server) }
  }
}
