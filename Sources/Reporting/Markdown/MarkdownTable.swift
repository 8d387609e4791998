/// A Markdown table whose source is aligned too, because many read it as plain text.
struct MarkdownTable: Sendable {
  struct Column: Sendable {
    let title: MarkdownText
    let isNumber: Bool
  }

  let columns: [Column]
  var rows: [[MarkdownText]]

  /// - Parameters:
  ///   - texts: titles of the first columns, aligned left.
  ///   - numbers: titles of the columns behind them, aligned right.
  init(_ texts: [MarkdownText], numbers: [MarkdownText] = [], rows: [[MarkdownText]]) {
    self.init(
      columns: texts.map { Column(title: $0, isNumber: false) }
        + numbers.map { Column(title: $0, isNumber: true) }, rows: rows)
  }

  init(columns: [Column], rows: [[MarkdownText]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Wider cells do not push the others apart.
  private static let widest = 48

  var text: String {
    let widths = columns.indices.map(width)
    let titles = line(columns.map(\.title), widths)
    let rule = columns.indices.map { index in
      String(repeating: "-", count: widths[index] - 1) + (columns[index].isNumber ? ":" : "-")
    }
    let body = rows.map { line($0, widths) }
    return ([titles, "| " + rule.joined(separator: " | ") + " |"] + body).joined(separator: "\n")
  }

  private func width(of column: Int) -> Int {
    let cells = rows.map { $0.indices.contains(column) ? $0[column].source.count : 0 }
    return max(3, columns[column].title.source.count, cells.filter { $0 <= Self.widest }.max() ?? 0)
  }

  private func line(_ cells: [MarkdownText], _ widths: [Int]) -> String {
    let padded = columns.indices.map { index in
      let cell = cells.indices.contains(index) ? cells[index].source : ""
      let space = String(repeating: " ", count: max(0, widths[index] - cell.count))
      return columns[index].isNumber ? space + cell : cell + space
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }
}
