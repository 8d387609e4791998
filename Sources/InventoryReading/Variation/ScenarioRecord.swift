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
  private(set) var names: [String] = []
  private var scenarios: [String: ScenarioRecord] = [:]

  /// - Parameter root: the whole of `inventory.yaml`.
  init(in root: YAMLValue, _ desk: inout Desk) {
    guard case .mapping(let entries) = root.content,
      let entry = entries.first(where: { $0.key == InventoryRecord.scenarios.name })
    else { return }
    let items = entry.value.items(of: entry.key, &desk)
    guard items.count <= Limits.scenarios else {
      desk.findings.add(
        .tooLarge, at: entry.keyPlace, "an inventory has at most \(Limits.scenarios) scenarios")
      return
    }
    for item in items {
      guard let scenario = ScenarioRecord(item, &desk) else { continue }
      let name = scenario.id.value
      if let first = scenarios[name] {
        desk.findings.add(
          .duplicateID, at: scenario.id.place, "the scenario '\(name)' stands twice, first at",
          earlier: first.id.place)
        continue
      }
      scenarios[name] = scenario
      names.append(name)
    }
    // Each is looked at once, whatever builds on it.
    var walk = Walk()
    for name in names { visit(name, &walk, &desk) }
  }

  subscript(_ name: String) -> ScenarioRecord? { scenarios[name] }

  /// A scenario after all those that it builds on, each once. What is wrong with them was reported.
  func order(of scenario: ScenarioRecord, _ desk: Desk) -> [ScenarioRecord] {
    var (walk, scratch) = (Walk(), desk)
    visit(scenario.id.value, &walk, &scratch)
    return walk.order
  }

  private struct Walk {
    var order: [ScenarioRecord] = []
    var done: Set<String> = []
    var open: Set<String> = []
  }

  private func visit(_ name: String, _ walk: inout Walk, _ desk: inout Desk) {
    guard let scenario = scenarios[name], !walk.done.contains(name) else { return }
    walk.open.insert(name)
    for base in scenario.buildsOn {
      guard scenarios[base.value] != nil else {
        report(base.value, at: base.place, &desk)
        continue
      }
      guard !walk.open.contains(base.value) else {
        desk.findings.add(
          .scenarioCircle, at: base.place, "the scenario '\(base.value)' builds on itself",
          hint: "leave it out of builds_on")
        continue
      }
      visit(base.value, &walk, &desk)
    }
    walk.open.remove(name)
    walk.done.insert(name)
    walk.order.append(scenario)
  }

  func report(_ name: String, at place: Place, _ desk: inout Desk) {
    desk.findings.add(
      .unknownScenario, at: place, "there is no scenario \(TextScan.shown(name))",
      hint: Spelling.hint(for: name, among: names) ?? Spelling.listing(names)
        ?? "the inventory has no scenarios: write them under 'scenarios' in inventory.yaml")
  }
}
