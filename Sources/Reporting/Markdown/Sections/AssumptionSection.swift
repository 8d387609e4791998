import Domain
import Planning

/// What the plan takes for granted: every default in full, figures with a source counted by source.
enum AssumptionSection {
  /// Names listed for one default; `assumptions.csv` has all.
  private static let named = 20
  /// Sources listed.
  private static let sources = 40

  static func blocks(_ plan: Plan) -> [MarkdownBlock] {
    [.heading("Assumptions")] + defaults(plan) + sourced(plan)
  }

  private static func defaults(_ plan: Plan) -> [MarkdownBlock] {
    let used = plan.assumptions.filter { $0.basis == .defaulted }
    guard !used.isEmpty else { return [.paragraph("No default was used: the inventory states everything.")] }
    let groups = Dictionary(grouping: used, by: Default.init).sorted { $0.key < $1.key }
    let rows = groups.map { group, members -> [MarkdownText] in
      ["\(group.figure)", subjects(members), group.amount, "\(group.source)"]
    }
    return [
      .subheading("Defaults"),
      .paragraph("The inventory is silent on \(used.count, of: "figure"); dcplan took these."),
      .table(MarkdownTable(["figure", "of", "value", "why"], rows: rows)),
    ]
  }

  private static func subjects(_ members: [Assumption]) -> MarkdownText {
    let names = members.compactMap { KeyParts($0.key).subject }.map { "\($0)" as MarkdownText }
    if names.isEmpty { return "–" }
    let more: MarkdownText = names.count > named ? " and \(names.count - named) more" : ""
    return "\(names.prefix(named).joined(separator: ", "))\(more)"
  }

  private static func sourced(_ plan: Plan) -> [MarkdownBlock] {
    let figures = plan.assumptions.filter { $0.basis != .defaulted }
    guard !figures.isEmpty else { return [] }
    let groups = Dictionary(grouping: figures, by: Source.init).sorted { $0.key < $1.key }
    let rows = groups.prefix(sources).map { group, members -> [MarkdownText] in
      let tables = Set(members.map { KeyParts($0.key).table }).sorted().map { "\($0)" as MarkdownText }
      return [
        "\(group.basis)", "\(group.source)", tables.joined(separator: ", "), "\(members.count)",
      ]
    }
    let hidden: [MarkdownBlock] =
      groups.count > sources ? [.paragraph("\(groups.count - sources, of: "more source") in the file.")] : []
    return [
      .subheading("Figures with a source"),
      .paragraph("\(figures.count, of: "figure"), one by one in `assumptions.csv`."),
      .table(MarkdownTable(["basis", "source", "tables"], numbers: ["figures"], rows: Array(rows))),
    ] + hidden
  }

  /// A default that several entities share.
  private struct Default: Hashable, Comparable {
    let figure: String
    let value: String
    let unit: String
    let source: String

    var amount: MarkdownText { unit.isEmpty ? "\(value)" : "\(value) \(unit)" }

    init(_ assumption: Assumption) {
      figure = KeyParts(assumption.key).figure
      (value, unit, source) = (assumption.value, assumption.unit, assumption.source)
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.figure, left.value, left.unit, left.source) < (
        right.figure, right.value, right.unit, right.source
      )
    }
  }

  private struct Source: Hashable, Comparable {
    let basis: String
    let source: String

    init(_ assumption: Assumption) { (basis, source) = (assumption.basis.rawValue, assumption.source) }

    static func < (left: Self, right: Self) -> Bool {
      (left.basis, left.source) < (right.basis, right.source)
    }
  }

  /// `servers/dgx-h100/price` in its parts; shorter keys have no subject.
  private struct KeyParts {
    private let parts: [Substring]

    init(_ key: String) { parts = key.split(separator: "/") }

    var table: String { parts.first.map(String.init) ?? "" }
    var figure: String {
      guard parts.count > 2, let last = parts.last else { return parts.joined(separator: "/") }
      return "\(table)/\(last)"
    }
    var subject: String? { parts.count > 2 ? parts.dropFirst().dropLast().joined(separator: "/") : nil }
  }
}
