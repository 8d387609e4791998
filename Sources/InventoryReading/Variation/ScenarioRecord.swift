import Domain

/// One entry of `scenarios` in `inventory.yaml`: a named variation of the inventory.
struct ScenarioRecord: Sendable {
  static let id = Field.identifier("id", of: "scenario", "name of the scenario, for `--scenario`")
  static let title = Field.text("name", .optional("the id"), "what it is about, in words")
  static let buildsOn = FieldDeclaration(
    "builds_on", .structure("id, or list of ids"), .optional("none"), "scenarios whose changes are made first"
  )
  static let changes = FieldDeclaration(
    "set", .structure("list of changes, such as `demand/demand *= 1.3`"), .optional("none"),
    "changes, made in this order: `=` replaces, `*=` multiplies, `+=` and `-=` add and subtract")
  static let declaration = RecordDeclaration(
    "scenarios", "named variations of the inventory; without one of them nothing is changed", key: ["id"],
    [id.declaration, title.declaration, buildsOn, changes])

  let id: Written<String>
  let buildsOn: [Written<String>]
  let overrides: [Written<Override>]

  init?(_ value: YAMLValue, _ desk: inout Desk) {
    let owner = FigureNotes.Owner(table: Self.declaration.name, row: nil)
    // What a scenario leaves out is no figure of the plan.
    var silent = desk
    guard let section = Section(value, as: Self.declaration, owner: owner, &desk) else { return nil }
    _ = section.read(Self.title, &silent)
    guard let id = section.written(Self.id, &desk) else { return nil }
    self.id = id
    buildsOn = section.structure(Self.buildsOn, &desk).map { Self.names($0, &desk) } ?? []
    overrides = section.structure(Self.changes, &desk).map { Self.overrides($0, &desk) } ?? []
  }

  private static func names(_ value: YAMLValue, _ desk: inout Desk) -> [Written<String>] {
    var items = [value]
    if case .list(let list) = value.content { items = list }
    return items.compactMap { item in
      item.text(of: buildsOn.name, &desk).map { Written(value: $0, place: item.place) }
    }
  }

  private static func overrides(_ value: YAMLValue, _ desk: inout Desk) -> [Written<Override>] {
    value.items(of: changes.name, &desk).compactMap { item in
      guard let text = item.text(of: changes.name, &desk) else { return nil }
      guard let override = Override(text) else {
        desk.findings.add(
          .badChange, at: item.place, "set: \(TextScan.shown(text)) is not a change",
          hint: "write it like \(Override.example)")
        return nil
      }
      return Written(value: override, place: item.place)
    }
  }
}

/// The scenarios of an inventory.
struct ScenarioList: Sendable {
  private(set) var scenarios: [ScenarioRecord] = []

  var names: [String] { scenarios.map(\.id.value) }

  /// - Parameter root: the whole of `inventory.yaml`.
  init(in root: YAMLValue, _ desk: inout Desk) {
    guard case .mapping(let entries) = root.content,
      let entry = entries.first(where: { $0.key == InventoryRecord.scenarios.name })
    else { return }
    for item in entry.value.items(of: entry.key, &desk) {
      guard let scenario = ScenarioRecord(item, &desk) else { continue }
      if let first = self[scenario.id.value] {
        desk.findings.add(
          .duplicateID, at: scenario.id.place, "the scenario '\(scenario.id.value)' stands twice, first at",
          earlier: first.id.place)
        continue
      }
      scenarios.append(scenario)
    }
    for scenario in scenarios { _ = order(of: scenario, &desk) }
  }

  subscript(_ name: String) -> ScenarioRecord? { scenarios.first { $0.id.value == name } }

  /// A scenario after all those that it builds on, each once.
  func order(of scenario: ScenarioRecord, _ desk: inout Desk) -> [ScenarioRecord] {
    var (done, open) = ([ScenarioRecord](), [scenario.id.value])
    visit(scenario, &done, &open, &desk)
    return done
  }

  private func visit(
    _ scenario: ScenarioRecord, _ done: inout [ScenarioRecord], _ open: inout [String], _ desk: inout Desk
  ) {
    for name in scenario.buildsOn where !done.contains(where: { $0.id.value == name.value }) {
      guard let base = self[name.value] else {
        report(name.value, at: name.place, &desk)
        continue
      }
      guard !open.contains(name.value) else {
        desk.findings.add(
          .scenarioCircle, at: name.place, "the scenario '\(name.value)' builds on itself",
          hint: "leave it out of builds_on")
        continue
      }
      open.append(name.value)
      visit(base, &done, &open, &desk)
      open.removeLast()
    }
    done.append(scenario)
  }

  func report(_ name: String, at place: Place, _ desk: inout Desk) {
    desk.findings.add(
      .unknownScenario, at: place, "there is no scenario \(TextScan.shown(name))",
      hint: Spelling.hint(for: name, among: names) ?? Spelling.listing(names)
        ?? "the inventory has no scenarios: write them under 'scenarios' in inventory.yaml")
  }
}
