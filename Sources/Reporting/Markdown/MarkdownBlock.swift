/// A piece of a Markdown document; blocks are parted by empty lines.
enum MarkdownBlock: Sendable {
  case title(MarkdownText)
  case heading(MarkdownText)
  case subheading(MarkdownText)
  case paragraph(MarkdownText)
  case list([MarkdownText])
  case table(MarkdownTable)

  var text: String {
    switch self {
    case .title(let title): "# \(title.source)"
    case .heading(let title): "## \(title.source)"
    case .subheading(let title): "### \(title.source)"
    case .paragraph(let text): text.source
    case .list(let items): items.map { "- \($0.source)" }.joined(separator: "\n")
    case .table(let table): table.text
    }
  }

  /// What is left of a table that shows its first lines; nothing where it shows all.
  static func rest(of count: Int, beyond shown: Int) -> [MarkdownBlock] {
    count > shown ? [.paragraph("\(count - shown, of: "more line") in `plan.json`.")] : []
  }
}
