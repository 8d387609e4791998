import Domain
import Planning

/// A comparison as text.
extension Comparison {
  public func text(as format: ReportFormat) -> String {
    switch format {
    case .markdown: markdown
    case .csv: csv
    case .json: json
    }
  }

  // MARK: Markdown

  private var markdown: String {
    let blocks =
      [
        MarkdownBlock.title("Plans compared"),
        .paragraph("Every figure is one of the plans; differences are to the first."),
        .list(candidates.map(Self.heading)),
      ]
      + sections.flatMap { section -> [MarkdownBlock] in
        let title: MarkdownText =
          section.unit.isEmpty ? "\(section.title)" : "\(section.title) [\(section.unit)]"
        return [.heading(title), .table(table(section))]
      }
    return blocks.map(\.text).joined(separator: "\n\n") + "\n"
  }

  private static func heading(_ candidate: Candidate) -> MarkdownText {
    let plan = candidate.plan
    let changes = plan.search.variation.map { "\($0.name) \($0.value)" as MarkdownText }
    let variation: MarkdownText = changes.isEmpty ? .empty : ", changed by \(changes.listed)"
    return """
      \(candidate.name): \(plan.inventory.name)\(variation); \(plan.objective.value) \(plan.inventory.currency), proven gap \
      \(figure: plan.objective.gapPercent) %
      """
  }

  private func table(_ section: Section) -> MarkdownTable {
    let hasDifference = section.lines.contains { !Self.differences($0).isEmpty }
    let names = candidates.map { "\($0.name)" as MarkdownText }
    let differences = candidates.dropFirst().map { "\($0.name) less \(candidates[0].name)" as MarkdownText }
    return MarkdownTable(
      [""], numbers: names + (hasDifference ? differences : []),
      rows: section.lines.map { line in
        ["\(line.name)"] + line.values.map(Self.cell)
          + (hasDifference ? Self.differences(line).map(Self.cell) : [])
      })
  }

  private static func cell(_ value: Value) -> MarkdownText {
    switch value {
    case .money(let amount): "\(amount)"
    case .number(let number): "\(figure: number)"
    case .count(let count): "\(count)"
    case .words(let words): "\(words)"
    case .none: "–"
    }
  }

  /// What each plan after the first has more than it; empty where there is nothing to subtract.
  private static func differences(_ line: Line) -> [Value] {
    line.values.dropFirst().compactMap { value in
      switch (line.values.first, value) {
      case (.money(let first), .money(let other)): .money(other - first)
      case (.number(let first), .number(let other)): .number(other - first)
      case (.count(let first), .count(let other)): .count(other - first)
      case (.words, _): nil
      default: Value.none
      }
    }
  }

  // MARK: CSV

  private var csv: String {
    let header = ["section", "unit", "name"] + candidates.map(\.name)
    let lines =
      [header.map(CSVCell.text)]
      + sections.flatMap { section in
        section.lines.map { line in
          [.text(section.title), .text(section.unit), .text(line.name)] + line.values.map(Self.csvCell)
        }
      }
    return lines.reduce(into: "") { $0 += $1.map(\.encoded).joined(separator: ",") + "\r\n" }
  }

  private static func csvCell(_ value: Value) -> CSVCell {
    switch value {
    case .money(let amount): .money(amount)
    case .number(let number): .number(number)
    case .count(let count): .count(count)
    case .words(let words): .text(words)
    case .none: .text("")
    }
  }

  // MARK: JSON

  private var json: String {
    JSONValue.object([
      ("schema", .text("dcplan/comparison/1")),
      (
        "plans",
        .list(
          candidates.map { candidate in
            .object([
              ("name", .text(candidate.name)), ("total", .money(candidate.plan.objective.value)),
              ("gap_percent", .number(candidate.plan.objective.gapPercent)),
            ])
          })
      ),
      (
        "lines",
        .list(
          sections.flatMap { section in
            section.lines.map { line in
              JSONValue.object([
                ("section", .text(section.title)), ("unit", .text(section.unit)), ("name", .text(line.name)),
                ("values", .list(line.values.map(Self.jsonValue))),
              ])
            }
          })
      ),
    ]).document
  }

  private static func jsonValue(_ value: Value) -> JSONValue {
    switch value {
    case .money(let amount): .money(amount)
    case .number(let number): .number(number)
    case .count(let count): .count(count)
    case .words(let words): .text(words)
    case .none: .null
    }
  }
}
