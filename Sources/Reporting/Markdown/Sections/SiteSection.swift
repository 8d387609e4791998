import Domain
import Planning

/// Power, racks, space and traffic of every site.
enum SiteSection {
  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    let sites = Dictionary(grouping: plan.siteLoads, by: \.site).sorted { $0.key < $1.key }
    guard !sites.isEmpty else { return [] }
    let columns = PeriodColumns(plan)
    let groups = LimitGroup.all(of: plan)
    return [
      .heading("Power, racks, space and bandwidth per site"),
      .paragraph(
        """
        Power is facility power, PUE included. *Configured* is everything in service, hired servers included, at its \
        configured maximum, what the feed must carry; *peak* is the highest slice, what a demand charge bills. Billed \
        traffic is the 95th percentile of the greater direction.
        """),
    ] + columns.note
      + sites.flatMap { site, lines in
        [.subheading("Site \(site)"), .table(table(lines, columns))] + limits(of: site, groups)
      }
  }

  private static func table(_ lines: [SiteLoadLine], _ columns: PeriodColumns) -> MarkdownTable {
    let byPeriod = Dictionary(lines.map { ($0.period, $0) }) { first, _ in first }
    return MarkdownTable(
      ["period"],
      numbers: [
        "servers", "racks", "space [m²]", "configured [kW]", "peak [kW]", "energy [kWh]",
        "billed traffic [Gbit/s]", "egress [GB]",
      ],
      rows: columns.periods.compactMap { byPeriod[$0].map(row) })
  }

  private static func row(_ line: SiteLoadLine) -> [MarkdownText] {
    [
      "\(line.period)", "\(line.servers)", "\(line.racks)", "\(figure: line.space.value)",
      "\(figure: line.configuredPower.value)", "\(figure: line.peakPower.value)",
      "\(figure: line.energy.value)", "\(figure: line.billedTraffic.value)", "\(figure: line.egress.value)",
    ]
  }

  private static func limits(of site: ID<Site>, _ groups: [LimitGroup]) -> [MarkdownBlock] {
    let own = groups.filter { $0.subject == site.name || $0.subject.hasPrefix("\(site.name)/") }
    guard !own.isEmpty else { return [] }
    return [
      .list(
        own.map { group in
          let line = group.tightest
          return """
            Limit \(group.name) of \(group.subject): at most \(figure: line.used) of \(figure: line.limit) \
            \(line.unit) (\(share: group.use)), in \(line.period?.name ?? "the whole horizon")\
            \(group.isBinding ? ", binds" as MarkdownText : "").
            """
        })
    ]
  }
}
