/// One written value: the text of a YAML scalar or of a cell, with the unit that the column's header states.
struct Scalar: Sendable {
  let text: String
  let headerUnit: String?

  init(_ text: String, headerUnit: String? = nil) {
    (self.text, self.headerUnit) = (text, headerUnit)
  }

  /// The number and the unit behind it, as written; nil when the text does not start with a number.
  var parts: (number: Substring, unit: String)? {
    guard let end = NumberText.end(in: text) else { return nil }
    return (text[..<end], TextScan.trimmed(text[end...]))
  }
}

/// Why a value cannot be taken, before it is known where it stands.
struct Refusal: Error, Sendable {
  let rule: Rule
  let message: String
  let hint: String?

  init(_ rule: Rule, _ message: String, hint: String? = nil) {
    (self.rule, self.message, self.hint) = (rule, message, hint)
  }
}
