import ArgumentParser
import InventoryReading
import Planning
import Reporting

/// `dcplan compare`: plans, or scenarios of an inventory, side by side.
struct CompareVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put plans side by side: written ones, or those of inventories and their scenarios.",
    discussion: """
      A plan is a report's folder, such as Reports/quickstart, an inventory's, or a scenario of one, such as \
      Inventories/quickstart@growth; inventories are planned with the options below. Differences are to the first.
      """)

  @Argument(
    help: "Reports, inventories, or scenarios as INVENTORY@NAME; two or more.", completion: .directory)
  var plans: [String]

  @Option(help: "markdown, csv or json.")
  var format: FormatList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "End with exit code 4 where a plan costs more than the first by more than this share: 5%.",
      valueName: "share"),
    transform: Gap.init(argument:))
  var failAbove: Gap?

  @OptionGroup(title: "What if") var variation: VariationOptions
  @OptionGroup(title: "Search") var search: PlanOptions
  @OptionGroup(title: "Terminal") var terminalOptions: TerminalOptions

  func validate() throws {
    if plans.count < 2 { throw ValidationError("Two plans or more are compared.") }
    if (format?.formats.count ?? 1) != 1 { throw ValidationError("--format takes one format here.") }
  }

  func execute(_ terminal: Terminal) throws(Failure) {
    Interrupts.listen()
    var candidates: [Comparison.Candidate] = []
    for name in plans { candidates.append(Comparison.Candidate(label(name), try plan(name, terminal))) }
    Interrupts.ignore()
    guard let comparison = Comparison(candidates) else {
      throw Failure(.wrongUsage, "plans in several currencies cannot be compared")
    }
    try terminal.result(comparison.text(as: format?.formats.first ?? .markdown))
    if let failAbove, comparison.excess > failAbove.share {
      throw Failure(.aboveLimit, "a plan costs more than the first by more than \(failAbove.text)")
    }
  }

  /// The last part of a path; the whole where another would have the same.
  private func label(_ name: String) -> String {
    let short = plans.map { path in path.split(separator: "/").last.map(String.init) ?? path }
    let own = name.split(separator: "/").last.map(String.init) ?? name
    return short.count { $0 == own } > 1 ? name : own
  }

  private func plan(_ name: String, _ terminal: Terminal) throws(Failure) -> Plan {
    if ReportFolder.holdsPlan(name) {
      guard variation.variation == Variation() else {
        throw Failure(.wrongUsage, "'\(name)' is a written plan, which --scenario and --set cannot change")
      }
      return try WrittenPlan(in: name).plan
    }
    var (path, scenario) = (name, variation.scenario)
    if !InventoryFolder.exists(name), let sign = name.lastIndex(of: "@") {
      (path, scenario) = (String(name[..<sign]), String(name[name.index(after: sign)...]))
    }
    let varied = Variation(scenario: scenario, overrides: variation.changes)
    let pipeline = Pipeline(terminal: terminal)
    let (world, sources) = try pipeline.inventory(in: InventoryFolder(path), varied: varied)
    terminal.narrate("planning \(name)")
    return try pipeline.plan(world, from: sources, varied: varied, search)
  }
}
