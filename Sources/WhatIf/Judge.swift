import InventoryReading

/// Says whether an inventory has a plan when some changes are made; asks about the same changes once.
struct Judge {
  private let ask: (_ changes: [Override], _ effort: Effort) throws(Stopped) -> Verdict
  private var known: [Question: Verdict] = [:]
  /// Whether some answer was not proven.
  private(set) var hasDoubt = false

  private struct Question: Hashable {
    let changes: [Override]
    let effort: Effort
  }

  init(_ ask: @escaping (_ changes: [Override], _ effort: Effort) throws(Stopped) -> Verdict) {
    self.ask = ask
  }

  /// - Parameter effort: `relaxed` takes a plan of parts of servers for one.
  mutating func hasPlan(_ changes: [Override], _ effort: Effort = .whole) throws(Stopped) -> Bool {
    let question = Question(changes: changes, effort: effort)
    if let verdict = known[question] { return verdict == .plan }
    if effort == .whole, known[Question(changes: changes, effort: .relaxed)] == Verdict.none { return false }
    let verdict = try ask(changes, effort)
    known[question] = verdict
    if verdict == .undecided { hasDoubt = true }
    return verdict == .plan
  }

  /// Whether it has one with some limits lifted.
  mutating func hasPlan(lifting limits: [WrittenLimit], _ effort: Effort = .whole) throws(Stopped) -> Bool {
    try hasPlan(limits.compactMap(\.lifting), effort)
  }
}

/// How closely to look whether there is a plan.
public enum Effort: Hashable, Sendable {
  /// Whether there would be one if parts of servers could be bought: no sure yes, but a sure and quick no.
  case relaxed
  /// Whether there is one.
  case whole
}

/// What is known of an inventory with some changes.
public enum Verdict: Hashable, Sendable {
  case plan
  /// Proven to have none, or not even readable.
  case none
  /// A search that ended before it found a plan or proved that there is none.
  case undecided
}

/// The person who asked wants no answer any more.
public struct Stopped: Error, Hashable, Sendable {
  public init() {}
}
