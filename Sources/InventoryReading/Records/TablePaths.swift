/// The mapping `tables` in `inventory.yaml`: which file holds which table.
struct TablePaths: Sendable {
  /// Paths by table, in the order written; only paths that stay inside the inventory's folder.
  private(set) var byTable: [String: [Written<String>]] = [:]
  /// Tables of which a path was refused, or that are missing although required.
  private(set) var broken: Set<String> = []

  init(_ value: YAMLValue?, _ desk: inout Desk) {
    guard let value else {
      broken = Set(AllTables.list.map { $0.declaration.name })
      return
    }
    guard case .mapping(let entries) = value.content else {
      desk.findings.add(
        .wrongKind, at: value.place, "tables: expected tables with their paths, found \(value.kind)",
        hint: "write it like tables: {servers: servers.csv}")
      broken = Set(AllTables.list.map { $0.declaration.name })
      return
    }
    let known = AllTables.list.map { $0.declaration.name }
    var seen: Set<String> = []
    for entry in entries {
      guard known.contains(entry.key) else {
        desk.findings.add(
          .unknownTable, at: entry.keyPlace, "there is no table \(TextScan.shown(entry.key))",
          hint: Spelling.hint(for: entry.key, among: known)
            ?? "the tables are \(known.joined(separator: ", "))")
        continue
      }
      let paths = paths(entry, &desk)
      byTable[entry.key] = paths.filter { path in
        let isNew = seen.insert(path.value).inserted
        if !isNew {
          broken.insert(entry.key)
          desk.findings.add(
            .duplicateFile, at: path.place, "\(TextScan.shown(path.value)) is named as a table twice")
        }
        return isNew
      }
    }
    for table in AllTables.list where table.declaration.isRequired && byTable[table.declaration.name] == nil {
      let name = table.declaration.name
      broken.insert(name)
      desk.findings.add(
        .missingValue, at: value.place, "tables: \(name): a value is required",
        hint: "write it like \(name): \(name).csv")
    }
  }

  private mutating func paths(_ entry: YAMLEntry, _ desk: inout Desk) -> [Written<String>] {
    var items = [entry.value]
    if case .list(let list) = entry.value.content { items = list }
    return items.compactMap { item in
      guard let path = item.text(of: entry.key, &desk) else {
        broken.insert(entry.key)
        return nil
      }
      if Self.staysInside(path) { return Written(value: path, place: item.place) }
      broken.insert(entry.key)
      desk.findings.add(
        .pathLeadsOutside, at: item.place,
        "\(entry.key): \(TextScan.shown(path)) is not a path inside the inventory's folder",
        hint: "write it relative to inventory.yaml, with '/' and without '..'")
      return nil
    }
  }

  /// Whether a path is relative and stays in its folder, as far as its text tells.
  static func staysInside(_ path: String) -> Bool {
    guard !path.isEmpty, !path.hasPrefix("/"), !path.contains("\\"), !path.contains(":"),
      !path.utf8.contains(0)
    else { return false }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != ".." && $0 != "."
    }
  }
}
