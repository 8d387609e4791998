/// Gathers what one check finds.
struct Violations {
  /// More sentences than this help nobody.
  private static let mostFindings = 10
  /// What a decision that is none counts as: wholly violated.
  private static let wholly = 1.0

  private let name: String
  private var worst = 0.0
  private var findings: [String] = []

  init(of name: String) { self.name = name }

  var check: AuditReport.Check {
    AuditReport.Check(
      name: name, worstViolation: worst, findings: Array(findings.prefix(Self.mostFindings)))
  }

  /// Unlawful decisions; sorted, because dictionaries have no order.
  mutating func add(faults: [String]) {
    guard !faults.isEmpty else { return }
    worst = max(worst, Self.wholly)
    findings += faults.sorted()
  }

  mutating func compare(_ used: Double, atMost limit: Double, scale: Double = 1, sentence: () -> String) {
    note((used - limit) / max(scale, abs(limit)), sentence)
  }

  mutating func compare(_ used: Double, equals limit: Double, scale: Double = 1, sentence: () -> String) {
    note(abs(used - limit) / max(scale, abs(limit)), sentence)
  }

  /// Not a number counts as a violation: what cannot be compared is not kept. Reports write only finite figures.
  private mutating func note(_ violation: Double, _ sentence: () -> String) {
    worst = max(worst, violation.isNaN ? Self.wholly : min(violation, .greatestFiniteMagnitude))
    if !(violation <= Tolerance.relative) { findings.append(sentence()) }
  }
}
