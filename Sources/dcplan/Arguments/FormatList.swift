import ArgumentParser
import Reporting

/// Report formats separated by commas, as `--format` takes them: `markdown,csv,json`.
struct FormatList: ExpressibleByArgument, Sendable {
  /// In reading order, each once, whatever the order they were given in.
  let formats: [ReportFormat]

  init(_ formats: [ReportFormat]) { self.formats = formats }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard names.allSatisfy({ ReportFormat(rawValue: $0) != nil }) else { return nil }
    self.init(ReportFormat.allCases.filter { names.contains($0.rawValue) })
  }

  static let all = Self(ReportFormat.allCases)

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
}
