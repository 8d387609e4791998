/// The names of one kind of entity, and where each was declared.
struct Names: Sendable {
  /// `site`, for messages; hyphenated in the rule's code.
  let noun: String
  private let unknown: Rule
  private var places: [String: Place] = [:]
  /// Whether every declaration could be read. Otherwise an unknown name is no finding of its own: it may be
  /// declared in what was not understood.
  private let isWhole: Bool

  init(_ noun: String, unknown: Rule, isWhole: Bool = true) {
    (self.noun, self.unknown, self.isWhole) = (noun, unknown, isWhole)
  }

  var known: Set<String> { Set(places.keys) }

  /// Adds a name; reports one that is there already.
  /// - Returns: whether the name is new.
  @discardableResult mutating func declare(_ name: String, at place: Place, _ desk: inout Desk) -> Bool {
    guard let first = places[name] else {
      places[name] = place
      return true
    }
    desk.findings.add(
      .duplicateID, at: place, "the \(noun) \(TextScan.shown(name)) is declared twice, first at",
      earlier: first)
    return false
  }

  /// Whether the name is declared; reports one that is not. A name that could not be read was reported before.
  func knows(_ name: String?, at place: @autoclosure () -> Place, _ desk: inout Desk) -> Bool {
    guard let name else { return false }
    if places[name] != nil { return true }
    guard isWhole else { return false }
    desk.findings.add(
      unknown, at: place(), "there is no \(noun) \(TextScan.shown(name))",
      hint: Spelling.hint(for: name, among: places.keys) ?? listed)
    return false
  }

  /// The names themselves, when they are few.
  private var listed: String? {
    places.isEmpty ? "no \(noun) is declared" : Spelling.listing(places.keys)
  }
}
