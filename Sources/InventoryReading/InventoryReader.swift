import Domain

/// Reads an inventory: opens its files, reads what the user wrote, works out what it means.
public enum InventoryReader {
  static let main = "inventory.yaml"

  /// Reads the inventory behind `open`.
  /// - Parameter open: gives the file at a path relative to the inventory's folder, or
  ///   `FileFault.tooLarge(limit:)` when it has more bytes than the limit; called for `inventory.yaml` first, then
  ///   once for every table.
  /// - Parameters:
  ///   - variation: how the inventory is to differ from its files.
  ///   - listsLimits: whether the limits that it states are wanted too.
  /// - Returns: the inventory, or every fault that could be found in one run.
  public static func read(
    _ open: (_ path: String, _ limit: Int) -> Result<SourceText, FileFault>,
    varied variation: Variation = Variation(), listsLimits: Bool = false
  ) -> Reading {
    var desk = Desk()
    var sources: [SourceText] = []
    var scenarios: [String] = []
    var limits = listsLimits ? LimitList() : nil
    let inventory = read(open, variation, &sources, &scenarios, &limits, &desk)
    let isGood = !desk.findings.hasErrors
    return Reading(
      inventory: isGood ? inventory : nil, diagnostics: desk.findings.diagnostics(in: sources),
      sources: sources,
      scenarios: scenarios,
      limits: isGood ? inventory.flatMap { limits?.limits(of: $0, desk.findings, in: sources) } ?? [] : [])
  }

  private static func read(
    _ open: (_ path: String, _ limit: Int) -> Result<SourceText, FileFault>, _ variation: Variation,
    _ sources: inout [SourceText], _ scenarios: inout [String], _ limits: inout LimitList?,
    _ desk: inout Desk
  ) -> Inventory? {
    let start = Written(value: main, place: Place.file(main))
    guard let text = source(open, start, limit: Limits.inventoryBytes, &desk) else { return nil }
    sources.append(text)
    guard let root = YAMLDocument(text, &desk.findings).root else { return nil }
    let known = ScenarioList(in: root, &desk)
    scenarios = known.names
    var changes = Changes(variation, known, &desk)
    let changed = changes.applied(to: root, &desk)
    limits?.note(changed)
    guard let written = InventoryRecord(changed, &desk) else { return nil }
    var records = Records()
    for table in AllTables.list {
      if written.tables.broken.contains(table.declaration.name) { records.markBroken(table) }
      for path in written.tables.byTable[table.declaration.name] ?? [] {
        guard let text = source(open, path, limit: Limits.tableBytes, &desk) else {
          records.markBroken(table)
          continue
        }
        sources.append(text)
        append(table, text, to: &records, &changes, &limits, &desk)
      }
    }
    changes.close(&desk)
    return Meaning(written, records, &desk).inventory(from: sources, &desk)
  }

  private static func append<Record: TableRecord>(
    _ type: Record.Type, _ source: SourceText, to records: inout Records, _ changes: inout Changes,
    _ limits: inout LimitList?, _ desk: inout Desk
  ) {
    let reading = TableReading<Record>(source, &changes, &limits, &desk)
    records[type] += reading.records
    if !reading.isWhole { records.markBroken(type) }
  }

  /// The opened file; reports why there is none.
  private static func source(
    _ open: (_ path: String, _ limit: Int) -> Result<SourceText, FileFault>, _ path: Written<String>,
    limit: Int, _ desk: inout Desk
  ) -> SourceText? {
    switch open(path.value, limit) {
    case .success(let text) where text.bytes.count > limit:
      report(.tooLarge(limit: limit), path, &desk)
      return nil
    case .success(let text):
      // Findings and digests name the file as the inventory does.
      return SourceText(path: path.value, bytes: text.bytes)
    case .failure(let fault):
      report(fault, path, &desk)
      return nil
    }
  }

  private static func report(_ fault: FileFault, _ path: Written<String>, _ desk: inout Desk) {
    let name = TextScan.shown(path.value)
    switch fault {
    case .missing: desk.findings.add(.missingFile, at: path.place, "there is no file \(name)")
    case .leadsOutside:
      desk.findings.add(
        .pathLeadsOutside, at: path.place, "\(name) leads outside the inventory's folder",
        hint: "copy the file into the folder")
    case .tooLarge(let limit):
      desk.findings.add(.tooLarge, at: path.place, "\(name) is larger than \(limit) bytes")
    case .unreadable(let reason):
      desk.findings.add(.unreadableFile, at: path.place, "\(name) cannot be read: \(reason)")
    }
  }
}
