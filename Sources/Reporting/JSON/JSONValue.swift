import Domain

/// A JSON value whose text is fixed: object keys stay in the order given.
enum JSONValue {
  case null
  case flag(Bool)
  case count(Int)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  static func id<Entity>(_ id: ID<Entity>) -> JSONValue { .text(id.name) }
  static func quantity<Unit>(_ quantity: Quantity<Unit>) -> JSONValue { .number(quantity.value) }
  static func date(_ date: CivilDate) -> JSONValue { .text(date.text) }
  /// Exact to the cent, as a decimal string.
  static func money(_ amount: Money) -> JSONValue { .text(amount.text) }
  /// Currency per unit, or an unrounded amount: a decimal string that reads back to the same number.
  static func price(_ perUnit: Double) -> JSONValue { .text(FigureText.decimal(perUnit)) }

  /// The top level one key a line, lists one element a line, everything below on its line.
  var document: String {
    guard case .object(let members) = self else { return compact + "\n" }
    let lines = members.map { "  \(Self.quoted($0.key)): \($0.value.block)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  private var block: String {
    guard case .list(let elements) = self, !elements.isEmpty else { return compact }
    return "[\n    " + elements.map(\.compact).joined(separator: ",\n    ") + "\n  ]"
  }

  private var compact: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .count(let count): String(count)
    case .number(let value): value.isFinite ? FigureText.exact(value) : "null"
    case .text(let text): Self.quoted(text)
    case .list(let elements): "[" + elements.map(\.compact).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.key)): \($0.value.compact)" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return "\"\(text)\"" }
    return text.unicodeScalars.reduce(into: "\"") { $0 += escaped($1) } + "\""
  }

  /// Whether a byte of ASCII stands for itself: nearly all text, so it is worth a short way.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && !"\"\\<".utf8.contains(byte)
  }

  /// Everything invisible is escaped, and `<`, so that the text is inert inside a web page too.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": "\\\(scalar)"
    case "<": unitEscapes(scalar)
    default: SafeText.isPrintable(scalar) ? String(scalar) : unitEscapes(scalar)
    }
  }

  private static func unitEscapes(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
