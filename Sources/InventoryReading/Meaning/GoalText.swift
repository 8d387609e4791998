import Domain

/// What to make least or most, as a person writes it: `throughput`, `carbon 5 %`.
public enum GoalText {
  static let names = Objective.allCases.map(\.rawValue)
  static let example = "carbon 5 %"

  /// Goals in the order in which they count, separated by commas.
  /// - Returns: nil when the text is none, names an objective twice, or goes on after `cost`.
  public static func goals(_ text: String) -> [Goal]? {
    let goals = text.split(separator: ",", omittingEmptySubsequences: false).map { goal(String($0)) }
    let known = goals.compactMap(\.self)
    return known.count == goals.count && isOrder(known) ? known : nil
  }

  /// One goal; its slack, a share that those after it may give up, may follow its name.
  static func goal(_ text: String) -> Goal? {
    let words = TextScan.trimmed(text[...])
    let name = words.prefix { $0.isLetter }
    guard let objective = Objective(rawValue: String(name)) else { return nil }
    let rest = TextScan.trimmed(words.dropFirst(name.count))
    if rest.isEmpty { return Goal(objective) }
    guard let (number, unit) = Scalar(rest).parts, unit == "%", let slack = NumberText.value(number),
      (0...Conversions.percent).contains(slack)
    else { return nil }
    return Goal(objective, slack: slack / Conversions.percent)
  }

  /// Whether every objective stands once, and `cost` only at the end, where it belongs.
  static func isOrder(_ goals: [Goal]) -> Bool {
    Set(goals.map(\.objective)).count == goals.count
      && !goals.dropLast().contains { $0.objective == .cost } && !goals.isEmpty
  }

  /// What is wrong where the objective `throughput` has no end, and what to do about it.
  public static let nothingLimits = "nothing in this inventory limits what can be served"
  public static let limitHint = "state a budget, or a limit on supply, space or power"

  /// The fault of an inventory that states the objective `throughput` and limits none. Only a search finds it.
  /// - Parameter sources: the files of the inventory.
  public static func unlimited(in sources: [SourceText]) -> [Diagnostic] {
    var desk = Desk()
    guard let main = sources.first(where: { $0.path == InventoryReader.main }),
      let root = YAMLDocument(main, &desk.findings).root, let written = InventoryRecord(root, &desk)
    else { return [] }
    desk.findings.add(
      .badObjective, at: written.goals.place, "objective: \(nothingLimits)", hint: limitHint)
    return desk.findings.diagnostics(in: sources).filter { $0.severity == .error }
  }

  /// What is wrong where emissions are a goal and none are counted: without intensities of energy, those of making
  /// equipment are not either.
  public static let nothingEmits = "there is no table 'carbon' to count emissions by"

  /// Reports the goal of least carbon where every plan emits as much, nothing.
  static func check(_ goals: Written<[Goal]>, _ meaning: Meaning, _ desk: inout Desk) {
    guard goals.value.contains(where: { $0.objective == .carbon }), !CarbonTable.isGiven(meaning) else {
      return
    }
    desk.findings.add(
      .badObjective, at: goals.place, "objective: \(nothingEmits)",
      hint: "add a table 'carbon' with the intensity of energy")
  }
}
