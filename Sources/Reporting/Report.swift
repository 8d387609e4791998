import Planning

/// A file of a written plan: its name inside the report folder, and its text.
public struct ReportFile: Sendable, Hashable {
  public let name: String
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// How a plan is written, in the order the files are listed.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// `plan.md`, for people.
  case markdown
  /// `bom.csv`, `costs.csv`, `cashflow.csv`, `capacity.csv`, `assumptions.csv`, for spreadsheets; others only where
  /// the inventory uses what they tell of.
  case csv
  /// `plan.json`, for machines; holds the whole plan.
  case json

  /// The files it writes.
  fileprivate var fileNames: [String] {
    switch self {
    case .markdown: ["plan.md"]
    case .csv: CSVTable.all.map(\.file)
    case .json: ["plan.json"]
    }
  }

  fileprivate func files(of plan: Plan) -> [ReportFile] {
    switch self {
    case .markdown: [ReportFile(name: "plan.md", text: PlanMarkdown.text(of: plan))]
    case .csv:
      CSVTable.all.filter { $0.isOf(plan) }.map { ReportFile(name: $0.file, text: $0.text(of: plan)) }
    case .json: [ReportFile(name: "plan.json", text: PlanJSON.text(of: plan))]
    }
  }
}

/// Renders plans.
public enum Report {
  /// The files of `plan` in the given formats. The same plan gives the same bytes, on every machine: nothing
  /// but the plan enters.
  public static func files(of plan: Plan, as formats: [ReportFormat]) -> [ReportFile] {
    formats.flatMap { $0.files(of: plan) }
  }

  /// The name of every file a report can hold.
  public static var fileNames: [String] { ReportFormat.allCases.flatMap(\.fileNames) }
}
