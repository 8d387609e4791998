/// One row of one table, as the user wrote it.
protocol TableRecord: Sendable {
  /// The table's columns.
  static var declaration: RecordDeclaration { get }
  var row: RowReference { get }
  /// Reads a row; what is missing or faulty has been reported and is nil.
  init(_ row: Row, _ desk: inout Desk)
}

extension TableRecord {
  /// The cell of one column.
  func place(_ field: FieldDeclaration) -> Place { .cell(row, column: field.name) }
  func place<Value>(_ field: Field<Value>) -> Place { place(field.declaration) }
}

/// The rows of every table that was read.
struct Records: Sendable {
  private var lists: [String: any Sendable] = [:]
  private var given: Set<String> = []
  private var broken: Set<String> = []

  /// The rows of one table, in the order of its files.
  subscript<Record: TableRecord>(_ type: Record.Type) -> [Record] {
    get { lists[Record.declaration.name] as? [Record] ?? [] }
    set {
      lists[Record.declaration.name] = newValue
      given.insert(Record.declaration.name)
    }
  }

  /// Notes that rows of the table could not be read, which was reported.
  mutating func markBroken(_ type: any TableRecord.Type) {
    given.insert(type.declaration.name)
    broken.insert(type.declaration.name)
  }

  /// Whether every row of the table was read; also true of a table that is not given.
  func isWhole(_ type: any TableRecord.Type) -> Bool { !broken.contains(type.declaration.name) }

  /// Whether the inventory names a file for the table.
  func has(_ type: any TableRecord.Type) -> Bool { given.contains(type.declaration.name) }
}
