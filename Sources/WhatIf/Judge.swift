import InventoryReading

/// Says whether an inventory has a plan when some changes are made; asks about the same changes once.
struct Judge {
  private let ask: (_ changes: [Override]) throws(Stopped) -> Verdict
  private var known: [[Override]: Verdict] = [:]
  /// Whether some answer was not proven.
  private(set) var hasDoubt = false

  init(_ ask: @escaping (_ changes: [Override]) throws(Stopped) -> Verdict) { self.ask = ask }

  var count: Int { known.count }

  mutating func hasPlan(_ changes: [Override]) throws(Stopped) -> Bool {
    if let verdict = known[changes] { return verdict == .plan }
    let verdict = try ask(changes)
    known[changes] = verdict
    if verdict == .undecided { hasDoubt = true }
    return verdict == .plan
  }

  /// Whether it has one with some limits lifted.
  mutating func hasPlan(lifting limits: [WrittenLimit]) throws(Stopped) -> Bool {
    try hasPlan(limits.compactMap(\.lifting))
  }
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
