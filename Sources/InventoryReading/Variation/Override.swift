/// One change to what an inventory says: `demand/chat/demand *= 1.3`, `sites/fra/power_feed = 12 MW`.
///
/// The key is the path of a figure as the plan's assumptions name it: a key of `inventory.yaml` or a table, words that
/// its rows or entries have, and a key or column. Words that are left out, and `*`, stand for all.
public struct Override: Hashable, Sendable {
  public enum Operation: String, CaseIterable, Sendable {
    case replace = "="
    case multiply = "*="
    case add = "+="
    case subtract = "-="

    /// What it does, in a message: "nothing to multiply".
    var verb: String {
      switch self {
      case .replace: "replace"
      case .multiply: "multiply"
      case .add: "add to"
      case .subtract: "subtract from"
      }
    }
  }

  /// `sites/fra/power_feed`
  public let key: String
  public let operation: Operation
  /// As a user would write it in the file: `12 MW`; a plain number to multiply by.
  public let value: String

  /// The whole change in one spelling.
  public var text: String { "\(key) \(operation.rawValue) \(value)" }

  var path: [String] { key.split(separator: "/", omittingEmptySubsequences: false).map(String.init) }

  /// Reads a change; nil when the text is none.
  public init?(_ text: String) {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    var key = text[..<sign]
    let operation = Operation.allCases.first { $0 != .replace && key.last == $0.rawValue.first }
    if operation != nil { key = key.dropLast() }
    (self.key, value) = (TextScan.trimmed(key), TextScan.trimmed(text[text.index(after: sign)...]))
    self.operation = operation ?? .replace
    let words = self.key.split(separator: "/", omittingEmptySubsequences: false)
    guard !value.isEmpty, !words.contains(where: \.isEmpty), !self.key.isEmpty else { return nil }
    let isControl = { (text: String) in text.unicodeScalars.contains(where: UTF8Text.isControl) }
    guard !isControl(self.key), !isControl(value) else { return nil }
  }

  /// How a change is written, for a hint.
  public static let example =
    "'sites/ams/power_feed = 12 MW', 'demand/demand *= 1.3' or 'servers/h100/price += 5 kUSD'"
}

/// How an inventory is to differ from its files.
public struct Variation: Hashable, Sendable {
  /// A scenario of the inventory.
  public let scenario: String?
  /// Made after those of the scenario, in this order.
  public let overrides: [Override]

  public init(scenario: String? = nil, overrides: [Override] = []) {
    (self.scenario, self.overrides) = (scenario, overrides)
  }
}
