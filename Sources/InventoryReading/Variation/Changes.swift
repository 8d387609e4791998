import Domain

/// The changes that a variation makes to an inventory's files, and what has come of each.
struct Changes: Sendable {
  /// One change, with where it was asked for.
  struct Change: Sendable {
    let override: Override
    let place: Place
    /// `scenario 'growth'` or `--set`, for the plan's list of assumptions.
    let origin: String
    /// Values changed so far.
    var count = 0
    /// What was meant by a word that no row has.
    var hint: String?
    /// Whether it could not be made, which was reported.
    var isFaulty = false
  }

  private(set) var list: [Change] = []

  init(_ variation: Variation, _ scenarios: ScenarioList, _ desk: inout Desk) {
    if let name = variation.scenario {
      guard let scenario = scenarios[name] else {
        scenarios.report(name, at: .file("--scenario \(name)"), &desk)
        return
      }
      for part in scenarios.order(of: scenario, desk) {
        list += part.overrides.map {
          Change(override: $0.value, place: $0.place, origin: "scenario '\(part.id.value)'")
        }
      }
    }
    list += variation.overrides.map {
      Change(override: $0, place: .file("--set '\($0.text)'"), origin: "--set")
    }
  }

  /// `inventory.yaml` with the changes that are about it.
  mutating func applied(to root: YAMLValue, _ desk: inout Desk) -> YAMLValue {
    guard !list.isEmpty else { return root }
    var changed = root
    for number in list.indices where !isAboutTable(list[number].override) {
      let key = list[number].override.path[0]
      guard Self.known.contains(key) else {
        list[number].isFaulty = true
        desk.findings.add(
          .changesNothing, at: list[number].place,
          "\(TextScan.shown(key)) is neither a key of inventory.yaml nor a table",
          hint: Spelling.hint(for: key, among: Self.known))
        continue
      }
      var edit = YAMLEdit(list[number], currencies: Self.currencies(changed, desk))
      changed = edit.changed(changed, &desk)
      (list[number].count, list[number].isFaulty) = (edit.count, edit.isFaulty)
    }
    return changed
  }

  /// Makes the changes that are about a table.
  mutating func apply(to table: inout CSVTable, of declaration: RecordDeclaration, _ desk: inout Desk) {
    for number in list.indices
    where list[number].override.path.first == declaration.name && isAboutTable(list[number].override) {
      var edit = TableEdit(list[number], of: declaration)
      edit.apply(to: &table, &desk)
      list[number].count += edit.count
      list[number].hint = list[number].hint ?? edit.hint
      if edit.isFaulty { list[number].isFaulty = true }
    }
  }

  /// Reports what has changed nothing, and notes the rest for the plan.
  func close(_ desk: inout Desk) {
    for change in list where !change.isFaulty {
      guard change.count > 0 else {
        desk.findings.add(
          .changesNothing, at: change.place, "'\(change.override.text)' changes nothing",
          hint: change.hint ?? hint(change.override))
        continue
      }
      let isReplaced = change.override.operation == .replace
      desk.figures.note(
        Assumption(
          key: change.override.key,
          value: isReplaced
            ? change.override.value : "\(change.override.operation.rawValue) \(change.override.value)",
          unit: "", basis: .stated,
          source:
            "\(change.origin), in place of \(change.count == 1 ? "one value" : "\(change.count) values")"))
    }
  }

  /// What a key may start with.
  private static let known =
    InventoryRecord.declaration.fields.map(\.name).filter { $0 != InventoryRecord.scenarios.name }
    + AllTables.list.map { $0.declaration.name }

  private func hint(_ override: Override) -> String {
    guard isAboutTable(override), let table = override.path.first else {
      return "there is no value to \(override.operation.verb); '=' states one"
    }
    return
      "a key is a table, words that its rows have, and a column: no row of '\(table)' has all of these words and a value "
      + "to \(override.operation.verb)"
  }

  /// Some tables have the name of a key of `inventory.yaml`: a change of their columns is about them.
  private func isAboutTable(_ override: Override) -> Bool {
    let path = override.path
    guard path.count > 1,
      let table = AllTables.list.first(where: { $0.declaration.name == path[0] })?.declaration
    else { return false }
    return InventoryRecord.declaration.field(path[0]) == nil || table.field(path[path.count - 1]) != nil
  }

  private static func currencies(_ root: YAMLValue, _ desk: Desk) -> Currencies {
    // Faults are reported where the inventory itself is read.
    var scratch = desk
    let owner = FigureNotes.Owner(table: "", row: nil)
    return Section(root, as: InventoryRecord.declaration, owner: owner, &scratch)
      .map { Currencies($0, &scratch) } ?? desk.currencies
  }
}

extension Override {
  /// What becomes of a written value.
  func result(on old: Scalar, _ currencies: Currencies) throws(Refusal) -> String {
    if operation == .replace { return value }
    guard let (digits, unit) = old.parts, let number = NumberText.value(digits) else {
      throw Refusal(.badNumber, "there is no number in \(TextScan.shown(old.text)) to \(operation.verb)")
    }
    let changed: Double
    switch operation {
    case .multiply: changed = number * (try Scalar(value).plainNumber())
    case .add: changed = number + (try term(in: unit.isEmpty ? old.headerUnit ?? "" : unit, currencies))
    case .subtract: changed = number - (try term(in: unit.isEmpty ? old.headerUnit ?? "" : unit, currencies))
    case .replace: return value
    }
    guard NumberText.isSane(changed) else {
      throw Refusal(
        .numberOutOfRange, "\(changed) is too large or too small: figures are 0, or 1e-12 to 1e15")
    }
    let text = changed == changed.rounded() && abs(changed) < 1e15 ? "\(Int(changed))" : "\(changed)"
    return unit.isEmpty ? text : "\(text) \(unit)"
  }

  /// The value that is added, in a unit.
  private func term(in unit: String, _ currencies: Currencies) throws(Refusal) -> Double {
    let added = Scalar(value)
    guard let parts = added.parts, let number = NumberText.value(parts.number) else {
      throw Refusal(.badNumber, "\(TextScan.shown(value)) is not a number")
    }
    if parts.unit == unit { return number }
    let one = Scalar("1 \(unit)")
    for dimension in Dimension.allCases {
      guard let amount = added.amount(ifOf: dimension, currencies),
        let size = one.amount(ifOf: dimension, currencies),
        size != 0
      else { continue }
      return amount / size
    }
    throw Refusal(
      .wrongUnit, "\(TextScan.shown(value)) cannot be added to a value in \(TextScan.shown(unit))",
      hint: unit.isEmpty ? "write a plain number" : "write it with a unit, like '\(number.figure) \(unit)'")
  }
}

extension Scalar {
  /// The amount, where the unit is one of the dimension's.
  fileprivate func amount(ifOf dimension: Dimension, _ currencies: Currencies) -> Double? {
    do throws(Refusal) {
      return try amount(dimension, currencies)
    } catch {
      return nil
    }
  }
}
