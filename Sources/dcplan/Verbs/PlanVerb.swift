import ArgumentParser
import Planning
import Reporting

/// `dcplan plan`: the main job.
struct PlanVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan an inventory: what to buy, where to put it, what to run where, at the least cost.",
    discussion: """
      Without --output the plan is printed as Markdown. Ctrl-C once keeps the best plan so far; twice stops \
      at once.
      """)

  @Argument(help: "The inventory's folder.", completion: .directory)
  var inventory: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the report into this folder, such as Reports/quickstart.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "What to write into the folder besides plan.json, which makes it a report.", valueName: "formats"))
  var format = FormatList.all

  @Flag(help: "Replace an existing report.")
  var force = false

  @OptionGroup(title: "Search") var search: PlanOptions
  @OptionGroup(title: "Terminal") var terminalOptions: TerminalOptions

  func execute(_ terminal: Terminal) throws(Failure) {
    let folder = try InventoryFolder(inventory)
    let report = try reportFolder()
    let pipeline = Pipeline(terminal: terminal)
    Interrupts.listen()
    let (world, sources) = try pipeline.inventory(in: folder)
    terminal.narrate("planning \(InventorySize(world).text)")
    let plan = try pipeline.plan(world, search)
    Interrupts.ignore()
    guard let report else {
      try terminal.result(Report.text(of: plan, as: .markdown))
      return
    }
    try report.write(Report.files(of: plan, as: format.withPlan), inputs: sources)
    try terminal.summary("\(report.name): \(PlanSummary(plan).text)")
  }

  private func reportFolder() throws(Failure) -> ReportFolder? {
    guard let output else { return nil }
    return try ReportFolder(output, force: force)
  }
}

extension FormatList {
  /// These formats and JSON: a report without `plan.json` could not be audited.
  fileprivate var withPlan: [ReportFormat] {
    ReportFormat.allCases.filter { $0 == .json || formats.contains($0) }
  }
}
