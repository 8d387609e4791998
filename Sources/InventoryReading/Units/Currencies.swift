import Domain

/// The inventory's own currency and what one unit of each foreign one is worth in it.
struct Currencies: Sendable {
  /// ISO 4217 code; nil while it is not known, when every code is accepted so that one fault gives one finding.
  let base: String?
  /// Major units of the base currency per major unit of the foreign one.
  let rates: [String: Double]

  /// For messages, when the base currency is not known.
  var exampleCode: String { base ?? "USD" }

  /// Major units of the base currency in one unit of `code`; nil when there is no exchange rate.
  func rate(of code: String) -> Double? {
    guard let base else { return 1 }
    return code == base ? 1 : rates[code]
  }

  /// Whether `text` has the form of an ISO 4217 code: three capital letters.
  static func isCode(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 3
      && text.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }

  /// Splits `MEUR` or `EUR` into a factor and a code; nil when it is neither.
  static func split(_ text: Substring) -> (factor: Double, code: String)? {
    let prefixes = [
      ("", 1.0), ("k", Conversions.kilo), ("M", Conversions.mega), ("bn", Conversions.giga),
    ]
    for (prefix, factor) in prefixes where text.hasPrefix(prefix) {
      let code = text.dropFirst(prefix.count)
      if isCode(code) { return (factor, String(code)) }
    }
    return nil
  }
}
