/// One change made in a table.
struct TableEdit {
  private let change: Changes.Change
  private let declaration: RecordDeclaration
  /// Cells changed.
  private(set) var count = 0
  private(set) var isFaulty = false
  /// What was meant by a word that no row has.
  private(set) var hint: String?

  init(_ change: Changes.Change, of declaration: RecordDeclaration) {
    (self.change, self.declaration) = (change, declaration)
  }

  /// A word that rows must have, and the column in which: any of those that hold words where it does not say.
  private struct Word {
    let text: String
    let column: String?

    /// `h100`, or `server:h100`.
    init(_ written: String, _ declaration: RecordDeclaration) {
      let parts = written.split(separator: ":", maxSplits: 1).map(String.init)
      let isNamed = parts.count == 2 && declaration.field(parts[0]) != nil
      (text, column) = isNamed ? (parts[1], parts[0]) : (written, nil)
    }
  }

  mutating func apply(to table: inout CSVTable, _ desk: inout Desk) {
    let path = change.override.path
    guard let field = declaration.field(path[path.count - 1]) else {
      let known = declaration.fields.map(\.name)
      return report(
        .unknownColumn,
        "\(TextScan.shown(path[path.count - 1])) is not a column of the table '\(declaration.name)'",
        Spelling.hint(for: path[path.count - 1], among: known)
          ?? "the columns are \(known.joined(separator: ", "))",
        &desk)
    }
    guard let column = table.column(field.name) else { return }
    let words = path.dropFirst().dropLast().filter { $0 != "*" }.map { Word($0, declaration) }
    guard let rows = rows(of: table, with: words, &desk) else { return }
    for row in rows {
      guard let old = table.text(row: row, column: column) else { continue }
      if old.isEmpty, change.override.operation != .replace { continue }
      do throws(Refusal) {
        let scalar = Scalar(old, headerUnit: table.headings[column].unit)
        let text = try change.override.result(on: scalar, desk.currencies)
        table.replace(
          row: row, column: column, CSVTable.Replacement(text: text, place: change.place, by: change.origin))
        count += 1
      } catch {
        return report(error.rule, "\(field.name): \(error.message)", error.hint, &desk)
      }
    }
  }

  /// Rows that have every word; nil where it is not clear which are meant.
  private mutating func rows(of table: CSVTable, with words: [Word], _ desk: inout Desk) -> [Int]? {
    var rows = Array(0..<table.rowCount)
    let wordy = declaration.fields.filter { !$0.form.isFigure }.compactMap { field in
      table.column(field.name).map { (name: field.name, index: $0) }
    }
    var columns: [(index: Int, text: String)] = []
    for word in words {
      let found = wordy.filter { column in
        (word.column ?? column.name) == column.name
          && rows.contains { table.text(row: $0, column: column.index) == word.text }
      }
      // A name that tells rows apart goes before the same word elsewhere.
      let keys = found.filter { declaration.key.contains($0.name) }
      let meant = keys.isEmpty ? found : keys
      if meant.isEmpty, hint == nil { hint = hint(for: word, rows, table, wordy.map(\.index)) }
      guard meant.count <= 1 else {
        let names = meant.map(\.name).sorted()
        report(
          .changesNothing, "'\(word.text)' stands in the columns \(names.joined(separator: " and "))",
          "write \(names.map { "'\($0):\(word.text)'" }.joined(separator: " or "))", &desk)
        return nil
      }
      guard let column = meant.first else { return [] }
      columns.append((column.index, word.text))
      rows = rows.filter { row in
        let text = table.text(row: row, column: column.index)
        return text == word.text || text == Self.every
      }
    }
    // A row about every period is about this one too, but cannot be changed for it alone.
    let isWide = { (row: Int) in
      columns.contains { $0.text != Self.every && table.text(row: row, column: $0.index) == Self.every }
    }
    if let wide = rows.first(where: isWide),
      let column = columns.first(where: {
        table.text(row: wide, column: $0.index) == Self.every && $0.text != Self.every
      })
    {
      let name = table.headings[column.index].name
      report(
        .changesNothing,
        "a row about every \(name) is about '\(column.text)' too, and cannot be changed for it alone",
        "write the row out, or change it with '\(name):*'", &desk)
      return nil
    }
    return rows
  }

  private static let every = "*"

  /// The word that comes nearest among those of some rows.
  private func hint(for word: Word, _ rows: [Int], _ table: CSVTable, _ columns: [Int]) -> String? {
    var known: Set<String> = []
    for row in rows.prefix(Self.mostComparedRows) {
      for column in columns { if let text = table.text(row: row, column: column) { known.insert(text) } }
    }
    return Spelling.hint(for: word.text, among: known.sorted())
      ?? "no row of '\(declaration.name)' has the word \(TextScan.shown(word.text))"
  }

  private static let mostComparedRows = 10_000

  private mutating func report(_ rule: Rule, _ message: String, _ hint: String?, _ desk: inout Desk) {
    isFaulty = true
    desk.findings.add(rule, at: change.place, message, hint: hint)
  }
}
