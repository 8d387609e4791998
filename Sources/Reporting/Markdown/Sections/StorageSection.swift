import Domain
import Planning

/// Storage in service by site and type, and where the data is; nothing where the plan has no storage.
enum StorageSection {
  /// Datasets whose place is shown.
  private static let shown = 60

  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    guard !plan.storage.isEmpty else { return [] }
    let columns = PeriodColumns(plan)
    return [
      .heading("Storage"),
      .paragraph(
        """
        Stored is what the data takes after compression and deduplication; usable is what the units may hold \
        after redundancy and fill limit; operations and bandwidth are those that caches do not answer. Use is \
        the share taken of what would run out first.
        """),
    ] + columns.note + [.table(table(plan, columns))] + placement(plan)
  }

  private static func table(_ plan: Plan, _ columns: PeriodColumns) -> MarkdownTable {
    let shown = Set(columns.periods)
    return MarkdownTable(
      ["period", "site", "storage"],
      numbers: [
        "units", "of which existing", "racks filled", "stored [TB]", "usable [TB]", "operations [/s]",
        "bandwidth [GB/s]", "use",
      ],
      rows: plan.storage.filter { shown.contains($0.period) }.map(row))
  }

  private static func row(_ line: StorageLine) -> [MarkdownText] {
    [
      "\(line.period)", "\(line.site)", "\(line.storage)", "\(line.units)", "\(line.ofWhichExisting)",
      "\(line.racks)", terabytes(line.stored), terabytes(line.usable), "\(figure: line.operations.value)",
      "\(figure: line.bandwidth.value)", "\(share: line.use) of \(line.tightest.rawValue)",
    ]
  }

  private static func terabytes(_ volume: Volume) -> MarkdownText {
    "\(figure: volume.value / Conversions.kilo)"
  }

  /// Where the data is in the last period; `plan.json` has every period.
  private static func placement(_ plan: Plan) -> [MarkdownBlock] {
    guard let last = plan.inventory.periods.last else { return [] }
    let rows = PlacementRow.rows(of: plan).filter { $0.key.period == last }
    guard !rows.isEmpty else { return [] }
    return [
      .subheading("Where the data is in \(last)"),
      .table(
        MarkdownTable(
          ["dataset", "site", "storage"], numbers: ["share of a copy"],
          rows: rows.prefix(shown).map {
            ["\($0.key.dataset)", "\($0.key.site)", "\($0.key.storage)", "\(share: $0.share)"]
          })),
    ] + MarkdownBlock.rest(of: rows.count, beyond: shown)
  }
}
