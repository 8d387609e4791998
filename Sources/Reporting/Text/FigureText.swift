import Domain

/// How numbers are written. One rule each, the same wherever the number appears.
enum FigureText {
  /// Digits that a table for spreadsheets keeps: beyond them stands only the noise of floating point.
  private static let tableDigits = 12
  /// Digits of a small number for people.
  private static let shortDigits = 3
  /// Smaller magnitudes are shown as zero.
  private static let negligible = 1e-9

  /// For people, what is not finite.
  private static let unknown = "–"

  /// For machines: the shortest text that reads back to the same number, `0.1`, `-2.5`, `1e-07`.
  static func exact(_ value: Double) -> String {
    if value == 0 { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// For machines, never with an exponent: `0.0000001`.
  static func decimal(_ value: Double) -> String { DecimalDigits(value).text() }

  /// For spreadsheets: twelve significant digits, no exponent; nothing for what is not finite.
  static func table(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    return DecimalDigits(value).rounded(significant: tableDigits).text()
  }

  /// For people: grouped, as many places as the magnitude deserves, `12,345`, `0.0123`.
  static func figure(_ value: Double) -> String {
    let magnitude = abs(value)
    guard value.isFinite else { return unknown }
    if magnitude < negligible { return "0" }
    let digits = DecimalDigits(value)
    let rounded =
      switch magnitude {
      case 1e3...: digits.rounded(places: 0)
      case 1e2...: digits.rounded(places: 1)
      case 1...: digits.rounded(places: 2)
      default: digits.rounded(significant: shortDigits)
      }
    return rounded.text(grouped: true)
  }

  /// For people: grouped and to the cent, `-1,234.50`.
  static func money(_ amount: Money) -> String {
    DecimalDigits(amount).text(places: DecimalDigits.moneyPlaces, grouped: true)
  }

  /// For people: grouped, `12,345`.
  static func count(_ count: Int) -> String { DecimalDigits(Double(count)).text(grouped: true) }

  /// For people: a share of one with one decimal, `87.3 %`.
  static func percent(share: Double) -> String {
    guard share.isFinite else { return unknown }
    return DecimalDigits(share * Conversions.percent).rounded(places: 1).text(places: 1) + " %"
  }
}
