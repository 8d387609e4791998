/// A place in an input file.
public struct Origin: Hashable, Sendable, Comparable {
  /// Path inside the inventory folder.
  public let file: String
  /// 1-based line; 0 when the finding is about the whole file.
  public let line: Int
  /// 1-based column, counted in characters; 0 when the finding is about the whole line.
  public let column: Int

  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }

  /// `servers.csv:7:14`, shortened where line or column are unknown.
  public var text: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}
