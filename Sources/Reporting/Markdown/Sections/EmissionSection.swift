import Domain
import Planning

/// Energy and greenhouse gas of every site; nothing for a plan that speaks of none.
enum EmissionSection {
  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.emissions.isEmpty else { return [] }
    let columns = PeriodColumns(plan)
    let sites = Dictionary(grouping: plan.emissions, by: \.site).sorted { $0.key < $1.key }
    return [
      .heading("Energy and emissions"),
      .paragraph(
        """
        Operational emissions are facility energy times carbon intensity: *location-based* at the grid's, \
        *market-based* after supply contracts, at the grid's where there is none. *Embodied* is what was emitted \
        to make the servers, racks and switches ordered in the period; nothing else that is ordered counts, and nothing that \
        stood before. The first two are two counts of the same energy: never add them.
        """),
      .table(table(sites)),
    ] + columns.note
      + sites.flatMap { site, lines -> [MarkdownBlock] in
        [.subheading("Emissions of site \(site)"), .table(table(lines, columns))]
      }
  }

  private static let figures: [MarkdownText] = [
    "energy [kWh]", "location-based [t CO2e]", "market-based [t CO2e]", "embodied [t CO2e]",
  ]

  private static func table(_ sites: [(key: ID<Site>, value: [EmissionLine])]) -> MarkdownTable {
    let rows = sites.map { site, lines in ["\(site)" as MarkdownText] + cells(lines) }
    let total = CostSection.bold(["all sites"] + cells(sites.flatMap(\.value)))
    return MarkdownTable(["site"], numbers: figures, rows: rows + [total])
  }

  private static func table(_ lines: [EmissionLine], _ columns: PeriodColumns) -> MarkdownTable {
    let byPeriod = Dictionary(grouping: lines, by: \.period)
    return MarkdownTable(
      ["period"], numbers: figures,
      rows: columns.periods.compactMap { period in
        byPeriod[period].map { ["\(period)"] + cells($0) }
      })
  }

  private static func cells(_ lines: [EmissionLine]) -> [MarkdownText] {
    func sum(_ amount: KeyPath<EmissionLine, Emissions>) -> MarkdownText {
      "\(figure: lines.reduce(Emissions.zero) { $0 + $1[keyPath: amount] }.tonnes)"
    }
    let energy = lines.reduce(Energy.zero) { $0 + $1.energy }
    return ["\(figure: energy.value)", sum(\.location), sum(\.market), sum(\.embodied)]
  }
}
