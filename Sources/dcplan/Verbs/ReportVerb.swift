import ArgumentParser
import Planning
import Reporting

/// `dcplan report`: a written plan rendered again.
struct ReportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print a written plan in another format.")

  @Argument(help: "The report's folder; only its plan.json is read.", completion: .directory)
  var report: String

  @Option(help: ArgumentHelp("How to print it; the tables of csv follow each other.", valueName: "format"))
  var format = ReportFormat.markdown

  @OptionGroup(title: "Terminal") var terminalOptions: TerminalOptions

  func execute(_ terminal: Terminal) throws(Failure) {
    try terminal.result(Report.text(of: WrittenPlan(in: report).plan, as: format))
  }
}

extension ReportFormat: ExpressibleByArgument {}

extension Report {
  /// The files of one format as one text.
  static func text(of plan: Plan, as format: ReportFormat) -> String {
    files(of: plan, as: [format]).map(\.text).joined(separator: "\n")
  }
}
