import Domain
import Planning

/// What is served when a site is lost; nothing where no workload must survive it.
enum FailoverSection {
  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.decisions.failoverRouting.isEmpty else { return [] }
    let columns = PeriodColumns(plan)
    return [
      .heading("Loss of a site"),
      .paragraph(
        """
        Work that the other sites serve when one is lost, in the slices that ask for most of it, together over regions. \
        Nothing else is served then. The loss of a site that the inventory says is never lost (`may_be_lost: no`) is not \
        reckoned with. How the work is routed, and on which servers it runs, stands in plan.json.
        """),
    ] + columns.note + columns.tables(["lost site", "workload", "slice"], rows: rows(plan))
  }

  private struct Line: Hashable, Comparable {
    let lost: ID<Site>
    let workload: ID<Workload>
    let slice: ID<Slice>

    static func < (left: Self, right: Self) -> Bool {
      (left.lost, left.workload, left.slice) < (right.lost, right.workload, right.slice)
    }
  }

  private static func rows(
    _ plan: Plan
  ) -> [(front: [MarkdownText], cell: (ID<Period>) -> MarkdownText?)] {
    var sums: [Line: [ID<Period>: Throughput]] = [:]
    for row in FailoverRoutingRow.rows(of: plan) {
      let (route, throughput) = (row.row.key, row.row.throughput)
      let line = Line(lost: row.lost, workload: route.workload, slice: route.slice)
      sums[line, default: [:]][route.period, default: .zero] += throughput
    }
    return sums.sorted { $0.key < $1.key }.map { line, byPeriod in
      (
        front: ["\(line.lost)", "\(line.workload)", "\(line.slice)"],
        cell: { byPeriod[$0].map { "\(figure: $0.value)" } }
      )
    }
  }
}
