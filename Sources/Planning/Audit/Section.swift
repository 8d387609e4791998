import Domain

/// A table of the plan, and how a recorded one is compared with what follows from the decisions.
struct Section<Line>: Sendable {
  /// A column: its name and what a line records there.
  struct Field: Sendable {
    let name: String
    let value: @Sendable (Line) -> Recorded

    init(_ name: String, _ value: @Sendable @escaping (Line) -> Recorded) {
      self.name = name
      self.value = value
    }
  }

  /// The rule its findings name.
  let name: String
  /// What tells lines apart, in words; lines of equal keys are compared in their order.
  let key: @Sendable (Line) -> String
  let fields: [Field]

  func check(_ recorded: [Line], against derived: [Line], name: String? = nil) -> AuditReport.Check {
    var differences = Differences(of: name ?? self.name)
    let stated = Dictionary(grouping: recorded, by: key)
    let due = Dictionary(grouping: derived, by: key)
    for (key, lines) in due.sorted(by: { $0.key < $1.key }) {
      let found = stated[key] ?? []
      for (line, expected) in zip(found, lines) { compare(line, expected, key, &differences) }
      if found.count < lines.count { differences.add("'\(key)' is missing") }
    }
    for (key, lines) in stated.sorted(by: { $0.key < $1.key })
    where lines.count > due[key, default: []].count {
      differences.add("'\(key)' does not follow from the decisions")
    }
    if differences.isEmpty, recorded.map(key) != derived.map(key) {
      differences.add("lines are out of order")
    }
    return differences.check
  }

  private func compare(_ line: Line, _ expected: Line, _ key: String, _ differences: inout Differences) {
    for field in fields {
      let (stated, due) = (field.value(line), field.value(expected))
      guard !stated.agrees(with: due) else { continue }
      differences.add("'\(key)' records \(field.name) \(stated.text) where \(due.text) follows")
    }
  }
}

/// One recorded value: exact, or a number computed in floating point.
enum Recorded {
  case exact(String)
  case number(Double)

  static func name<Entity>(_ id: ID<Entity>) -> Self { .exact(id.name) }
  static func count(_ count: Int) -> Self { .exact("\(count)") }
  static func money(_ money: Money) -> Self { .exact(money.text) }

  func agrees(with other: Self) -> Bool {
    switch (self, other) {
    case (.exact(let left), .exact(let right)): return left == right
    case (.number(let left), .number(let right)):
      let allowed = Tolerance.arithmetic + Tolerance.relative * max(abs(left), abs(right))
      return left == right || abs(left - right) <= allowed
    default: return false
    }
  }

  var text: String {
    switch self {
    case .exact(let text): "'\(text)'"
    case .number(let value): value.figure
    }
  }
}

/// Gathers where a recorded section departs from what follows; every difference counts as wholly violated.
struct Differences {
  private static let mostFindings = 10
  private let name: String
  private var findings: [String] = []

  init(of name: String) { self.name = name }

  var isEmpty: Bool { findings.isEmpty }
  var check: AuditReport.Check {
    AuditReport.Check(
      name: name, worstViolation: isEmpty ? 0 : 1, findings: Array(findings.prefix(Self.mostFindings)))
  }

  mutating func add(_ sentence: String) { findings.append("\(name): \(sentence)") }
}
