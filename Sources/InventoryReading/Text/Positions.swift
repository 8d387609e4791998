import Domain

/// Lines and columns of bytes, counted in one sweep over each file however many places are asked for.
struct Positions {
  private var origins: [Place: Origin] = [:]

  init(of places: [Place], in sources: [SourceText]) {
    var offsets: [String: Set<Int>] = [:]
    for case .byte(let file, let offset) in places { offsets[file, default: []].insert(offset) }
    for source in sources {
      guard let wanted = offsets[source.path] else { continue }
      for (offset, origin) in Self.sweep(source, wanted.sorted()) {
        origins[.byte(file: source.path, offset: offset)] = origin
      }
    }
  }

  func origin(of place: Place) -> Origin {
    switch place {
    case .file(let file): Origin(file: file)
    case .mark(let file, let line, let column): Origin(file: file, line: line, column: column)
    case .byte(let file, _): origins[place] ?? Origin(file: file)
    case .cell: Origin(file: "")
    }
  }

  /// Columns count Unicode scalars: every byte that does not continue one.
  private static func sweep(_ source: SourceText, _ offsets: [Int]) -> [(Int, Origin)] {
    let start = UTF8Text.start(of: source.bytes)
    var (line, column, position) = (1, 1, start)
    var result: [(Int, Origin)] = []
    source.bytes.withUnsafeBufferPointer { bytes in
      for offset in offsets {
        let goal = min(max(offset, start), bytes.count)
        while position < goal {
          let byte = bytes[position]
          let isLoneReturn =
            byte == Byte.carriageReturn
            && !(position + 1 < bytes.count && bytes[position + 1] == Byte.lineFeed)
          position += 1
          if byte == Byte.lineFeed || isLoneReturn {
            (line, column) = (line + 1, 1)
          } else if byte & 0xC0 != 0x80 {
            column += 1
          }
        }
        result.append((offset, Origin(file: source.path, line: line, column: column)))
      }
    }
    return result
  }
}
