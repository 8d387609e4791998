import Domain

/// The limits that an inventory states, found in what was read of it.
struct LimitList: Sendable {
  private struct Found: Sendable {
    let form: LimitForm
    let key: String
    let scalar: Scalar
    let place: Place
  }

  private var found: [Found] = []
  /// Workloads that the table `demand` has rows of, with the first of them.
  private var demanded: [(workload: String, place: Place)] = []

  /// Notes the limits of `inventory.yaml`.
  mutating func note(_ root: YAMLValue) {
    guard case .mapping(let entries) = root.content else { return }
    for form in LimitForm.keys {
      guard let value = entries.first(where: { $0.key == form.list })?.value else { continue }
      switch value.content {
      case .mapping: note(form, value, form.list)
      case .list(let items):
        for item in items { note(form, item, "\(form.list)/\(Self.words(of: item, among: items))") }
      case .scalar: continue
      }
    }
  }

  private mutating func note(_ form: LimitForm, _ value: YAMLValue, _ path: String) {
    guard case .mapping(let entries) = value.content,
      let entry = entries.first(where: { $0.key == form.field })
    else { return }
    switch entry.value.content {
    case .scalar(let text):
      found.append(
        Found(
          form: form, key: "\(path)/\(form.field)", scalar: Scalar(TextScan.trimmed(text[...])),
          place: entry.value.place))
    case .mapping(let parts):
      // One figure for each period.
      for part in parts {
        guard case .scalar(let text) = part.value.content else { continue }
        found.append(
          Found(
            form: form, key: "\(path)/\(form.field)/\(part.key)", scalar: Scalar(TextScan.trimmed(text[...])),
            place: part.value.place))
      }
    case .list: return
    }
  }

  /// The words that tell an entry from the others of its list.
  private static func words(of item: YAMLValue, among items: [YAMLValue]) -> String {
    let names = ["id", "kind", "period", "component", "site", "vendor"]
    func values(_ item: YAMLValue) -> [String?] {
      guard case .mapping(let entries) = item.content else { return [] }
      return names.map { name in
        guard case .scalar(let text)? = entries.first(where: { $0.key == name })?.value.content else {
          return nil
        }
        return TextScan.trimmed(text[...])
      }
    }
    let own = values(item)
    let others = items.filter { other in zip(own, values(other)).allSatisfy { $0 == nil || $0 == $1 } }
    // What the entry does not have is said where others have it.
    let isAmbiguous = others.count > 1
    return zip(names, own).compactMap { name, value in
      value
        ?? (isAmbiguous && others.contains { values($0)[names.firstIndex(of: name) ?? 0] != nil }
          ? "\(name):" : nil)
    }.joined(separator: "/")
  }

  /// Notes the limits of a table.
  mutating func note(_ table: CSVTable, _ index: Int, of declaration: RecordDeclaration) {
    if declaration.name == DemandRecord.declaration.name { noteDemand(table, index) }
    for form in LimitForm.columns where form.list == declaration.name {
      guard let column = table.column(form.field) else { continue }
      let words = declaration.key.reduce(into: [String: Set<String>]()) { words, name in
        guard let column = table.column(name) else { return }
        words[name] = Set((0..<table.rowCount).compactMap { table.text(row: $0, column: column) })
      }
      for row in 0..<table.rowCount {
        guard let text = table.text(row: row, column: column), !text.isEmpty else { continue }
        let texts = declaration.key.compactMap { name in
          table.column(name).flatMap { table.text(row: row, column: $0) }.map { (name: name, text: $0) }
        }
        // Where columns can hold the same names, such as two sites, each word says which it stands in.
        let isMixed = texts.contains { own in
          own.text != "*"
            && declaration.key.contains { $0 != own.name && words[$0]?.contains(own.text) == true }
        }
        let words = texts.map { isMixed && $0.text != "*" ? "\($0.name):\($0.text)" : $0.text }
        let reference = RowReference(table: Int32(index), row: Int32(row))
        found.append(
          Found(
            form: form, key: "\(declaration.name)/\(words.joined(separator: "/"))/\(form.field)",
            scalar: Scalar(text, headerUnit: table.headings[column].unit),
            place: .cell(reference, column: form.field)))
      }
    }
  }

  private mutating func noteDemand(_ table: CSVTable, _ index: Int) {
    guard let column = table.column("workload") else { return }
    var known = Set(demanded.map(\.workload))
    for row in 0..<table.rowCount {
      guard let workload = table.text(row: row, column: column), known.insert(workload).inserted else {
        continue
      }
      demanded.append((workload, .cell(RowReference(table: Int32(index), row: Int32(row)), column: "demand")))
    }
  }

  /// All limits, demands last.
  func limits(of inventory: Inventory, _ findings: Findings, in sources: [SourceText]) -> [WrittenLimit] {
    let periods = inventory.horizon.periods
    guard let first = periods.first?.id.name, let last = periods.last?.id.name else { return [] }
    let origins = findings.origins(of: found.map(\.place) + demanded.map(\.place), in: sources)
    let stated = zip(found, origins).compactMap { found, origin in
      found.form.limit(found.key, found.scalar, (first, last), origin)
    }
    let others = Set(
      inventory.regions.map(\.name) + inventory.horizon.slices.map(\.id.name) + periods.map(\.id.name))
    return stated
      + zip(demanded, origins.dropFirst(found.count)).map { demand, origin in
        let word = others.contains(demand.workload) ? "workload:\(demand.workload)" : demand.workload
        return WrittenLimit(
          key: "demand/\(word)/demand", value: "all of it", number: 1, ease: .share,
          lifted: Self.asGoodAsNone,
          origin: origin)
      }
  }

  private static let asGoodAsNone = "0.000001"
}
