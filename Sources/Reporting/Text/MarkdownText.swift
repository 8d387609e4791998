import Domain

/// Markdown in which everything interpolated is data: text is escaped, numbers are written in their one way.
/// Only literals are markup, so no name from an inventory can ever become any.
struct MarkdownText: ExpressibleByStringInterpolation, Sendable {
  let source: String

  init(stringLiteral source: String) { self.source = source }
  init(stringInterpolation interpolation: StringInterpolation) { source = interpolation.source }

  static let empty: MarkdownText = ""

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ markup: String) { source += markup }
    mutating func appendInterpolation(_ text: String) { source += MarkdownText.escaped(text) }
    mutating func appendInterpolation<Entity>(_ id: ID<Entity>) { source += MarkdownText.escaped(id.name) }
    mutating func appendInterpolation(_ text: MarkdownText) { source += text.source }
    mutating func appendInterpolation(_ amount: Money) { source += FigureText.money(amount) }
    mutating func appendInterpolation(_ count: Int) { source += FigureText.count(count) }
    mutating func appendInterpolation(_ date: CivilDate) { source += date.text }
    mutating func appendInterpolation(figure: Double) { source += FigureText.figure(figure) }
    mutating func appendInterpolation(share: Double) { source += FigureText.percent(share: share) }
    /// `1 server`, `2 servers`.
    mutating func appendInterpolation(_ count: Int, of noun: String) {
      let ending = noun.hasSuffix("ch") ? "es" : "s"
      source += "\(FigureText.count(count)) \(noun)\(count == 1 ? "" : ending)"
    }
  }

  /// Longer inventory texts end in `…`; the CSV files and `plan.json` have them in full.
  private static let longest = 160

  private static func escaped(_ text: String) -> String {
    let scalars = Array(SafeText.line(text).unicodeScalars)
    let shown = scalars.count > longest ? scalars.prefix(longest) + ["…"] : scalars[...]
    return shown.indices.reduce(into: "") { $0 += escape(shown[$1], in: shown, at: $1) }
  }

  /// HTML as entities, everything that means something to Markdown or to GitHub's extensions behind a backslash.
  private static func escape(_ scalar: Unicode.Scalar, in text: ArraySlice<Unicode.Scalar>, at index: Int)
    -> String
  {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\\", "`", "*", "[", "]", "|", "~", "#", "!", "$", "^", "=": "\\\(scalar)"
    // Inside a word an underscore means nothing, and most names have some.
    case "_": isWord(text, index - 1) && isWord(text, index + 1) ? "_" : "\\_"
    // Breaks `https://…` and `www.…`, which GitHub turns into links.
    case ":": index + 1 < text.endIndex && text[index + 1] == "/" ? "\\:" : ":"
    case ".": index > text.startIndex && "wW".unicodeScalars.contains(text[index - 1]) ? "\\." : "."
    default: String(scalar)
    }
  }

  private static func isWord(_ text: ArraySlice<Unicode.Scalar>, _ index: Int) -> Bool {
    text.indices.contains(index)
      && (text[index].properties.isAlphabetic || text[index].properties.numericType != nil)
  }
}

extension Sequence<MarkdownText> {
  func joined(separator: String) -> MarkdownText {
    MarkdownText(stringLiteral: map(\.source).joined(separator: separator))
  }

  /// `a, b and c`.
  var listed: MarkdownText {
    let items = Array(self)
    guard let last = items.last, items.count > 1 else { return items.first ?? .empty }
    return "\(items.dropLast().joined(separator: ", ")) and \(last)"
  }
}
