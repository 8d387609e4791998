/// One finding about an inventory, with its place, its rule and what to do.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable { case error, warning }

  public let severity: Severity
  public let origin: Origin
  /// One phrase without a full stop: the rule, the thing named, the value shown.
  public let message: String
  /// The rule's stable code, `unknown-server-type`.
  public let rule: String
  /// What to do about it, where that is known.
  public let hint: String?

  public init(
    _ severity: Severity = .error, at origin: Origin, _ message: String, rule: String, hint: String? = nil
  ) {
    self.severity = severity
    self.origin = origin
    self.message = message
    self.rule = rule
    self.hint = hint
  }

  /// `servers.csv:7:14: error: … [unknown-server-type]`, and the hint on a second line.
  public var text: String {
    let line = "\(origin.text): \(severity.rawValue): \(message) [\(rule)]"
    return hint.map { "\(line)\nhint: \($0)" } ?? line
  }
}
