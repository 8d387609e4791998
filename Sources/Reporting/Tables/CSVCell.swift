import Domain

/// One cell of a CSV table. What may be text from an inventory is `text`; only dcplan's own figures are not.
enum CSVCell: Sendable {
  case text(String)
  /// A figure as an inventory writes it; where it is words, they are text like any other.
  case written(String)
  case money(Money)
  case number(Double)
  case count(Int)
  case date(CivilDate)

  static func id<Entity>(_ id: ID<Entity>) -> CSVCell { .text(id.name) }

  /// As it stands in the file.
  var encoded: String {
    switch self {
    case .text(let text): Self.quoted(Self.inert(SafeText.line(text)))
    case .written(let text): Self.isNumber(text) ? text : CSVCell.text(text).encoded
    case .money(let amount): amount.text
    case .number(let value): FigureText.table(value)
    case .count(let count): String(count)
    case .date(let date): date.text
    }
  }

  /// With an apostrophe in front where a spreadsheet would take the text for a formula, also behind spaces.
  private static func inert(_ text: String) -> String {
    guard let first = text.first(where: { $0 != " " }), "=+-@＝＋－＠".contains(first) else { return text }
    return "'" + text
  }

  /// `-5` is a number and no formula; `-2+3` is one.
  private static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { "+-.eE0123456789".utf8.contains($0) } && Double(text) != nil
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.contains { ",;\"".contains($0) } || text.hasPrefix(" ") || text.hasSuffix(" ")
    guard needsQuotes else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
