/// Cuts the bytes of an RFC 4180 table into cells, in one pass and without copying.
///
/// Lines end with LF, CRLF or CR. Lines without a character are skipped. Nothing is decided about meaning.
struct CSVScanner {
  enum Fault: Hashable, Sendable {
    /// A quoted cell that starts at this byte never ends.
    case unclosedQuote(Int)
    /// Text between a closing quote and the next comma.
    case textAfterQuote(Int)
    /// A quote inside a cell that does not start with one.
    case strayQuote(Int)
    /// The row limit was reached at this byte.
    case tooManyRows(Int)
  }

  /// Byte ranges of all cells, row after row; a quoted cell's range includes its quotes.
  private(set) var starts: [UInt32] = []
  private(set) var ends: [UInt32] = []
  /// Index of each row's first cell, and one past the last row's last cell.
  private(set) var rows: [UInt32] = [0]
  private(set) var faults: [Fault] = []

  /// Faults beyond this many are not kept: they would not be shown either.
  private static let keptFaults = 500

  /// - Parameters:
  ///   - bytes: the file, at most `UInt32.max` bytes.
  ///   - maximumRows: rows to read, the header included.
  init(_ bytes: [UInt8], maximumRows: Int) {
    bytes.withUnsafeBufferPointer { scan($0, from: UTF8Text.start(of: bytes), maximumRows) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ maximumRows: Int) {
    var position = start
    while position < bytes.count {
      if let next = Self.afterLineEnd(bytes, position) {
        position = next
        continue
      }
      guard rows.count <= maximumRows else { return keep(.tooManyRows(position)) }
      guard let next = scanRow(bytes, from: position) else { return }
      position = next
    }
  }

  /// - Returns: the byte behind the row's line end; nil when the rest of the file cannot be cut.
  private mutating func scanRow(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    while true {
      guard let end = cellEnd(bytes, position) else {
        starts.removeLast(starts.count - Int(rows[rows.count - 1]))
        ends.removeLast(ends.count - starts.count)
        return nil
      }
      starts.append(UInt32(position))
      ends.append(UInt32(end))
      position = end
      if position < bytes.count, bytes[position] == Byte.comma {
        position += 1
        continue
      }
      rows.append(UInt32(starts.count))
      return Self.afterLineEnd(bytes, position) ?? position
    }
  }

  /// The byte of the comma or line end that closes the cell; nil for an unclosed quote.
  private mutating func cellEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var position = start
    while position < bytes.count, bytes[position] == Byte.space || bytes[position] == Byte.tab {
      position += 1
    }
    if position < bytes.count, bytes[position] == Byte.quote {
      guard let close = Self.closingQuote(bytes, position) else {
        keep(.unclosedQuote(position))
        return nil
      }
      position = close + 1
      return skipToEnd(bytes, position) { byte, place in
        byte == Byte.space || byte == Byte.tab ? nil : .textAfterQuote(place)
      }
    }
    return skipToEnd(bytes, position) { byte, place in byte == Byte.quote ? .strayQuote(place) : nil }
  }

  private mutating func skipToEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ judge: (UInt8, Int) -> Fault?
  ) -> Int {
    var (position, isFaulty) = (start, false)
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Byte.comma || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      if !isFaulty, let fault = judge(byte, position) {
        isFaulty = true
        keep(fault)
      }
      position += 1
    }
    return position
  }

  private mutating func keep(_ fault: Fault) {
    if faults.count < Self.keptFaults { faults.append(fault) }
  }

  private static func closingQuote(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int) -> Int? {
    var position = open + 1
    while position < bytes.count {
      if bytes[position] == Byte.quote {
        guard position + 1 < bytes.count, bytes[position + 1] == Byte.quote else { return position }
        position += 1
      }
      position += 1
    }
    return nil
  }

  /// The byte behind a line end at `position`; nil when there is none.
  private static func afterLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    if bytes[position] == Byte.lineFeed { return position + 1 }
    guard bytes[position] == Byte.carriageReturn else { return nil }
    let next = position + 1
    return next < bytes.count && bytes[next] == Byte.lineFeed ? next + 1 : next
  }
}
