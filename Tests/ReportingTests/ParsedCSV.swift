import Domain

/// A CSV text read back by the letter of RFC 4180, independently of the writer.
struct ParsedCSV {
  let header: [String]
  let rows: [[String]]

  init(_ text: String) {
    var (lines, line, cell, isQuoted) = ([[String]](), [String](), "", false)
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"": cell.unicodeScalars.append(scalars.removeFirst())
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        line.append(cell)
        cell = ""
      case ("\r", false) where scalars.first == "\n":
        scalars.removeFirst()
        lines.append(line + [cell])
        (line, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    if !line.isEmpty || !cell.isEmpty { lines.append(line + [cell]) }
    header = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  /// The cells of the column whose title starts with `title`.
  func column(_ title: String) -> [String] {
    guard let index = header.firstIndex(where: { $0 == title || $0.hasPrefix(title + " [") }) else {
      return []
    }
    return rows.map { $0.indices.contains(index) ? $0[index] : "missing" }
  }

  /// The sum of a column of money in cents, read digit by digit; nil when a cell is no money.
  func cents(_ title: String) -> Int64? {
    let cells = column(title)
    let amounts = cells.compactMap { Self.cents(of: $0) }
    return cells.isEmpty || amounts.count < cells.count ? nil : amounts.reduce(0, +)
  }

  static func cents(of text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2 else { return nil }
    return Int64(parts.joined().filter { $0 != "," })
  }
}
