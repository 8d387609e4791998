import ArgumentParser
import Planning
import Reporting

/// `dcplan plan`: the main job.
struct PlanVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan an inventory: what to buy, where to put it, what to run where, at the least cost.",
    discussion: """
      Without --output the plan is printed, as Markdown or in the one --format. Ctrl-C once keeps the best plan \
      so far; twice stops at once, with exit code 130.
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
      """
      What to write into the folder besides plan.json, which makes it a report; all of markdown,csv,json when not \
      given. Without --output: the one format to print.
      """, valueName: "formats"))
  var format: FormatList?

  @Flag(help: "Replace an existing report.")
  var force = false

  @OptionGroup(title: "What if") var variation: VariationOptions
  @OptionGroup(title: "Search") var search: PlanOptions
  @OptionGroup(title: "Terminal") var terminalOptions: TerminalOptions

  func execute(_ terminal: Terminal) throws(Failure) {
    let folder = try InventoryFolder(inventory)
    let report = try reportFolder()
    let printed = try printedFormat()
    let pipeline = Pipeline(terminal: terminal)
    Interrupts.listen()
    let (world, sources) = try pipeline.inventory(in: folder, varied: variation.variation)
    terminal.narrate("planning \(InventorySize(world).text)")
    let plan = try pipeline.plan(world, from: sources, varied: variation.variation, search)
    Interrupts.ignore()
    guard let report else {
      try terminal.result(Report.text(of: plan, as: printed))
      return
    }
    try report.write(Report.files(of: plan, as: (format ?? .all).withPlan), inputs: sources)
    try terminal.summary("\(report.name): \(PlanSummary(plan).text)")
  }

  /// What goes to stdout, should there be no folder.
  private func printedFormat() throws(Failure) -> ReportFormat {
    guard output == nil, let formats = format?.formats else { return .markdown }
    guard let one = formats.first, formats.count == 1 else {
      throw Failure(.wrongUsage, "without --output one --format can be printed; add --output or name one")
    }
    return one
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
