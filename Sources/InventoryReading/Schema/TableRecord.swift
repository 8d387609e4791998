/// One row of one table, as the user wrote it.
protocol TableRecord: Sendable {
  /// The table's columns.
  static var declaration: RecordDeclaration { get }
  /// Reads a row; what is missing or faulty has been reported and is nil.
  init(_ row: Row, _ desk: inout Desk)
}

/// The rows of every table that was read.
struct Records: Sendable {
  private var lists: [String: any Sendable] = [:]
  private(set) var given: Set<String> = []

  /// The rows of one table, in the order of its files.
  subscript<Record: TableRecord>(_ type: Record.Type) -> [Record] {
    get { lists[Record.declaration.name] as? [Record] ?? [] }
    set {
      lists[Record.declaration.name] = newValue
      given.insert(Record.declaration.name)
    }
  }

  /// Whether the inventory names a file for the table.
  func has(_ type: any TableRecord.Type) -> Bool { given.contains(type.declaration.name) }
}
