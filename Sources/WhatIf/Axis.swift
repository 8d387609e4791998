import InventoryReading

/// One way in which the variants of a sweep differ: a change with several values.
///
/// `budgets/capex/limit = 6..12 MEUR : 7` is seven values at equal steps, both ends among them;
/// `demand/demand *= 0.8, 1, 1.3` is these three.
public struct Axis: Hashable, Sendable {
  /// The key and sign that all have in common.
  public let key: String
  public let changes: [Override]

  private static let mostSteps = 10_000

  /// Reads an axis; nil when the text is none.
  public init?(_ text: String) {
    guard let whole = Override(text) else { return nil }
    key = whole.key
    let values = Self.range(whole.value) ?? Self.list(whole.value)
    guard let values, !values.isEmpty else { return nil }
    let changes = values.compactMap { Override("\(whole.key) \(whole.operation.rawValue) \($0)") }
    guard changes.count == values.count, Set(changes).count == changes.count else { return nil }
    self.changes = changes
  }

  /// `6..12 MEUR : 7`
  private static func range(_ text: String) -> [String]? {
    guard let dots = text.firstRange(of: ".."), let colon = text.lastIndex(of: ":"), dots.upperBound < colon,
      let count = Int(trimmed(text[text.index(after: colon)...])), (2...mostSteps).contains(count)
    else { return nil }
    let (first, last) = (split(text[..<dots.lowerBound]), split(text[dots.upperBound..<colon]))
    guard let from = Double(first.number), let to = Double(last.number), from.isFinite, to.isFinite,
      from != to,
      first.unit.isEmpty || first.unit == last.unit
    else { return nil }
    return (0..<count).map { step in
      let value = step == count - 1 ? to : from + (to - from) * Double(step) / Double(count - 1)
      return last.unit.isEmpty ? figure(value) : "\(figure(value)) \(last.unit)"
    }
  }

  /// `0.8, 1, 1.3`; a unit behind the last counts for all that have none.
  private static func list(_ text: String) -> [String]? {
    guard !text.contains("..") else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
    guard !parts.contains("") else { return nil }
    let unit = parts.last.map { split($0[...]).unit } ?? ""
    return parts.map { part in
      let isBare = Double(part) != nil
      return isBare && !unit.isEmpty && Double(unit) == nil ? "\(part) \(unit)" : part
    }
  }

  /// A number and what follows it.
  private static func split(_ text: Substring) -> (number: String, unit: String) {
    let clean = trimmed(text)
    let digits = clean.prefix { "+-.0123456789eE".contains($0) }
    // `12 EUR` starts with a number and an E.
    let number = digits.last.map { "eE".contains($0) } == true ? digits.dropLast() : digits
    return (String(number), trimmed(clean[number.endIndex...]))
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// As few digits as say it, at most twelve.
  private static func figure(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    var (scaled, power) = (abs(value), 1.0)
    while scaled < 1e11, power < 1e18 { (scaled, power) = (scaled * 10, power * 10) }
    let text = "\((value * power).rounded() / power)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Every combination of the values of some axes: the last axis changes fastest.
  public static func grid(_ axes: [Axis]) -> [[Override]] {
    axes.reduce([[]]) { grid, axis in grid.flatMap { point in axis.changes.map { point + [$0] } } }
  }
}
