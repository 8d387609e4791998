/// A plain decimal number followed by its unit, `0.1%` or `5 min`.
struct UnitFigure {
  /// Not negative, finite.
  let number: Double
  let unit: String
  /// The two with one space between.
  let text: String

  /// nil unless the whole text is digits, at most one point with digits on both sides, then a unit.
  init?(_ argument: String) {
    let digits = argument.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = argument.dropFirst(digits.count).drop { $0 == " " }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), !unit.isEmpty,
      let number = Double(digits), number.isFinite
    else { return nil }
    self.number = number
    self.unit = String(unit)
    self.text = "\(digits) \(unit)"
  }
}
