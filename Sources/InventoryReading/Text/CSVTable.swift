/// A table of text: named columns, rows of cells, each cell with its place in the file.
struct CSVTable: Sendable {
  /// A column's heading, `peak_power [kW]`.
  struct Heading: Hashable, Sendable {
    let name: String
    /// The text between brackets; nil without brackets.
    let unit: String?
  }

  /// What a variation of the inventory puts in place of a cell.
  struct Replacement: Sendable {
    let text: String
    /// Where it was asked for.
    let place: Place
    let by: String
  }

  let path: String
  private let bytes: [UInt8]
  private let starts: [UInt32]
  private let ends: [UInt32]
  private let rows: [UInt32]
  /// In the order of the file.
  let headings: [Heading]
  private let columns: [String: Int]
  /// Cells that do not say what the file does, by their number.
  private var replacements: [Int: Replacement] = [:]
  /// Whether every row was cut into cells without a fault.
  let isWhole: Bool

  /// - Returns: nil when there is no header; the faults are reported either way.
  init?(_ source: SourceText, maximumRows: Int, _ findings: inout Findings) {
    let scan = CSVScanner(source.bytes, maximumRows: maximumRows + 1)
    for fault in scan.faults { findings.report(fault, in: source.path, maximumRows) }
    (path, bytes, isWhole) = (source.path, source.bytes, scan.faults.isEmpty)
    (starts, ends, rows) = (scan.starts, scan.ends, scan.rows)
    guard rows.count > 1 else {
      if scan.faults.isEmpty {
        findings.add(
          .emptyTable, at: .file(source.path), "the table is empty: it needs a header row",
          hint: "leave an unused table out of 'tables' in inventory.yaml")
      }
      return nil
    }
    headings = (0..<Int(rows[1])).map { [starts, ends, bytes] in
      Self.heading(Self.decoded(bytes, Int(starts[$0]), Int(ends[$0])))
    }
    columns = Dictionary(headings.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Rows below the header.
  var rowCount: Int { rows.count - 2 }

  func cellCount(ofRow row: Int) -> Int { Int(rows[row + 2] - rows[row + 1]) }

  func column(_ name: String) -> Int? { columns[name] }

  /// The cell's text without quotes and surrounding blanks; nil when the row is too short or has no such column.
  func text(row: Int, column: Int) -> String? {
    guard column < cellCount(ofRow: row) else { return nil }
    let cell = Int(rows[row + 1]) + column
    if !replacements.isEmpty, let replaced = replacements[cell] { return replaced.text }
    return Self.decoded(bytes, Int(starts[cell]), Int(ends[cell]))
  }

  /// Puts something in place of a cell that the row has.
  mutating func replace(row: Int, column: Int, _ replacement: Replacement) {
    replacements[Int(rows[row + 1]) + column] = replacement
  }

  /// What stands in place of a cell; nil where it says what the file does.
  func replacement(row: Int, column: String) -> Replacement? {
    guard !replacements.isEmpty, let index = columns[column], index < cellCount(ofRow: row) else {
      return nil
    }
    return replacements[Int(rows[row + 1]) + index]
  }

  /// Where the cell's text starts; the row's start when it has no such cell.
  func offset(ofRow row: Int, column: String) -> Int {
    let first = Int(rows[row + 1])
    guard let index = columns[column], index < cellCount(ofRow: row) else { return contentStart(first) }
    return contentStart(first + index)
  }

  /// Where the first cell starts that the header does not name.
  func offset(ofSurplusIn row: Int) -> Int { contentStart(Int(rows[row + 1]) + headings.count) }

  func offset(ofHeading index: Int) -> Int { contentStart(index) }

  private func contentStart(_ cell: Int) -> Int {
    var (position, end) = (Int(starts[cell]), Int(ends[cell]))
    while position < end, bytes[position] == Byte.space || bytes[position] == Byte.tab { position += 1 }
    if position == end { (position, end) = (Int(starts[cell]), end) }
    return position
  }

  private static func heading(_ text: String) -> Heading {
    guard text.hasSuffix("]"), let open = text.firstIndex(of: "[") else {
      return Heading(name: text, unit: nil)
    }
    let unit = text[text.index(after: open)...].dropLast()
    return Heading(name: TextScan.trimmed(text[..<open]), unit: TextScan.trimmed(unit))
  }

  private static func decoded(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    var (low, high) = (start, end)
    while low < high, bytes[low] == Byte.space || bytes[low] == Byte.tab { low += 1 }
    while low < high, bytes[high - 1] == Byte.space || bytes[high - 1] == Byte.tab { high -= 1 }
    guard low < high, bytes[low] == Byte.quote, high - low >= 2, bytes[high - 1] == Byte.quote else {
      return String(decoding: bytes[low..<high], as: UTF8.self)
    }
    let inner = bytes[(low + 1)..<(high - 1)]
    guard inner.contains(Byte.quote) else { return String(decoding: inner, as: UTF8.self) }
    var (text, isSecond) = ([UInt8](), false)
    for byte in inner {
      isSecond = byte == Byte.quote && !isSecond
      if !isSecond { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Findings {
  fileprivate mutating func report(_ fault: CSVScanner.Fault, in file: String, _ maximumRows: Int) {
    switch fault {
    case .unclosedQuote(let offset):
      add(
        .unclosedQuote, at: .byte(file: file, offset: offset), "the quoted cell that starts here never ends",
        hint: "close it with '\"'; a quote inside a quoted cell is written twice")
    case .textAfterQuote(let offset):
      add(
        .strayQuote, at: .byte(file: file, offset: offset), "text follows the closing quote of a cell",
        hint: "a quote inside a quoted cell is written twice")
    case .strayQuote(let offset):
      add(
        .strayQuote, at: .byte(file: file, offset: offset), "a quote stands inside an unquoted cell",
        hint: "put the whole cell in quotes and write the quote inside twice")
    case .tooManyRows(let offset):
      add(.tooLarge, at: .byte(file: file, offset: offset), "a table has at most \(maximumRows) rows")
    }
  }
}
