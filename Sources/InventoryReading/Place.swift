import Domain

/// A row of a table: cheap to keep in millions of records, resolved to a line only for a finding.
struct RowReference: Hashable, Sendable {
  /// Index into the tables read.
  let table: Int32
  /// Index of the row below the header.
  let row: Int32
}

/// Where something was written, before lines and columns are counted.
enum Place: Hashable, Sendable {
  /// A whole file.
  case file(String)
  /// A 1-based line and column, as the YAML parser counts them.
  case mark(file: String, line: Int, column: Int)
  /// A byte of a file.
  case byte(file: String, offset: Int)
  /// A cell of a table by the name of its column; the row as a whole when the row has no such cell.
  case cell(RowReference, column: String)
}

/// A value and where it was written.
struct Written<Value: Sendable>: Sendable {
  let value: Value
  let place: Place
}
