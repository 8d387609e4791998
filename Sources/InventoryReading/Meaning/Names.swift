/// The names of one kind of entity, and where each was declared.
struct Names: Sendable {
  /// `site`, for messages; hyphenated in the rule's code.
  let noun: String
  private let unknown: Rule
  private(set) var known: Set<String> = []

  init(_ noun: String, unknown: Rule) { (self.noun, self.unknown) = (noun, unknown) }

  /// Adds a name; reports one that is there already.
  /// - Returns: whether the name is new.
  @discardableResult mutating func declare(_ name: String, at place: Place, _ desk: inout Desk) -> Bool {
    if known.insert(name).inserted { return true }
    desk.findings.add(.duplicateID, at: place, "the \(noun) \(TextScan.shown(name)) is declared twice")
    return false
  }

  /// Whether the name is declared; reports one that is not. A name that could not be read was reported before.
  func knows(_ name: String?, at place: @autoclosure () -> Place, _ desk: inout Desk) -> Bool {
    guard let name else { return false }
    if known.contains(name) { return true }
    desk.findings.add(
      unknown, at: place(), "there is no \(noun) \(TextScan.shown(name))",
      hint: Spelling.hint(for: name, among: known) ?? listed)
    return false
  }

  /// The names themselves, when they are few.
  private var listed: String? {
    let few = 12
    guard !known.isEmpty else { return "no \(noun) is declared" }
    guard known.count <= few else { return nil }
    return "known: \(known.sorted().joined(separator: ", "))"
  }
}
