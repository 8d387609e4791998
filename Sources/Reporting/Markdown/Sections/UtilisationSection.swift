import Domain
import Planning

/// How busy the servers are that each workload runs on.
enum UtilisationSection {
  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.capacity.isEmpty else { return [] }
    let columns = PeriodColumns(plan)
    return [
      .heading("Utilisation"),
      .paragraph(
        """
        At the slice in which a workload asks most of a site. Utilisation is the busy share of the healthy \
        servers it runs on, all workloads together, counted at their largest allowed utilisation: at 100 % \
        no server is idle. `capacity.csv` has every period.
        """),
      .subheading("Highest demand served"), .table(peaks(plan)),
      .subheading("Utilisation by period"),
    ] + columns.note + columns.tables(["workload", "site"], rows: rows(plan))
  }

  private static func peaks(_ plan: Plan) -> MarkdownTable {
    let rows = places(plan).compactMap { place, lines -> [MarkdownText]? in
      guard let peak = lines.first(where: { line in lines.allSatisfy { $0.served <= line.served } }) else {
        return nil
      }
      return [
        "\(place.workload)", "\(place.site)", "\(peak.period), \(peak.slice)", "\(peak.unit)/s",
        "\(figure: peak.served.value)", "\(figure: peak.capacity.value)", "\(figure: peak.servers)",
        "\(share: peak.utilisation)",
      ]
    }
    return MarkdownTable(
      ["workload", "site", "when", "unit"],
      numbers: ["served", "could serve", "servers busy with it", "utilisation"], rows: rows)
  }

  private static func rows(_ plan: Plan) -> [(front: [MarkdownText], cell: (ID<Period>) -> MarkdownText?)] {
    places(plan).map { place, lines in
      let byPeriod = Dictionary(lines.map { ($0.period, $0) }) { first, _ in first }
      return (
        front: ["\(place.workload)", "\(place.site)"],
        cell: { period in byPeriod[period].map { "\(share: $0.utilisation)" } }
      )
    }
  }

  private static func places(_ plan: Plan) -> [(key: Place, value: [CapacityLine])] {
    Dictionary(grouping: plan.capacity) { Place(workload: $0.workload, site: $0.site) }
      .sorted { $0.key < $1.key }
  }

  private struct Place: Hashable, Comparable {
    let workload: ID<Workload>
    let site: ID<Site>

    static func < (left: Self, right: Self) -> Bool {
      (left.workload, left.site) < (right.workload, right.site)
    }
  }
}
