import Domain

/// The faults found so far. Of each rule and file the first few are kept and the rest are counted, so that a
/// table with a million bad rows gives a readable answer in bounded memory.
struct Findings: Sendable {
  /// Findings of one rule in one file that are shown one by one.
  static let shownPerRule = 20

  private struct Finding {
    let severity: Diagnostic.Severity
    let place: Place
    let message: String
    let rule: Rule
    let hint: String?
    /// A place that the message ends with.
    let earlier: Place?
  }
  private struct Group: Hashable {
    let file: String
    let rule: Rule
  }

  private var shown: [Finding] = []
  private var counts: [Group: Int] = [:]
  private var firstHidden: [Group: Finding] = [:]
  /// Errors so far, shown or not.
  private(set) var errorCount = 0
  var hasErrors: Bool { errorCount > 0 }
  /// The tables read so far; `RowReference.table` is an index into them.
  private(set) var tables: [CSVTable] = []

  /// Keeps `table` for resolving places, and gives its index.
  mutating func register(_ table: CSVTable) -> Int {
    tables.append(table)
    return tables.count - 1
  }

  /// Notes a fault.
  /// - Parameters:
  ///   - message: one phrase without a full stop; only made when the finding is shown.
  ///   - earlier: a place to end the message with.
  mutating func add(
    _ rule: Rule, at place: Place, _ message: @autoclosure () -> String,
    earlier: Place? = nil, hint: @autoclosure () -> String? = nil
  ) {
    if rule.severity == .error { errorCount += 1 }
    let group = Group(file: file(of: place), rule: rule)
    let count = counts[group, default: 0] + 1
    counts[group] = count
    guard count <= Self.shownPerRule + 1 else { return }
    let finding = Finding(
      severity: rule.severity, place: place, message: message(), rule: rule, hint: hint(),
      earlier: earlier)
    if count <= Self.shownPerRule { shown.append(finding) } else { firstHidden[group] = finding }
  }

  private func file(of place: Place) -> String {
    switch place {
    case .file(let file), .mark(let file, _, _), .byte(let file, _): file
    case .cell(let row, let column): file(ofCell: row, column)
    }
  }

  private func file(ofCell row: RowReference, _ column: String) -> String {
    let table = tables[Int(row.table)]
    return table.replacement(row: Int(row.row), column: column).map { file(of: $0.place) } ?? table.path
  }

  /// Everything found, sorted by place, with lines and columns counted.
  /// - Parameter sources: the files that were read.
  func diagnostics(in sources: [SourceText]) -> [Diagnostic] {
    let hidden = firstHidden.map { group, finding in
      let more = (counts[group] ?? 0) - Self.shownPerRule
      if more == 1 { return finding }
      return Finding(
        severity: finding.severity, place: finding.place,
        message: "and \(more) more findings of this rule from here on", rule: finding.rule, hint: nil,
        earlier: nil)
    }
    let findings = shown + hidden
    let places = findings.flatMap { [$0.place, $0.earlier].compactMap { $0 } }.map(located)
    let origins = Positions(of: places, in: sources)
    return findings.map { finding in
      let earlier = finding.earlier.map { " " + origins.origin(of: located($0)).text } ?? ""
      return Diagnostic(
        finding.severity, at: origins.origin(of: located(finding.place)), finding.message + earlier,
        rule: finding.rule.rawValue, hint: finding.hint)
    }
    .sorted { ($0.origin, $0.message) < ($1.origin, $1.message) }
  }

  /// Where places are, with lines and columns counted.
  func origins(of places: [Place], in sources: [SourceText]) -> [Origin] {
    let places = places.map(located)
    let origins = Positions(of: places, in: sources)
    return places.map(origins.origin)
  }

  /// `place` without reference to tables.
  private func located(_ place: Place) -> Place {
    guard case .cell(let row, let column) = place else { return place }
    let table = tables[Int(row.table)]
    if let replaced = table.replacement(row: Int(row.row), column: column) { return replaced.place }
    return .byte(file: table.path, offset: table.offset(ofRow: Int(row.row), column: column))
  }
}
