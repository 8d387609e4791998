/// Where the functions of a file begin, and how many lines they take.
///
/// Counts braces without knowing Swift: enough for sources whose string literals have balanced braces.
struct FunctionLengths {
  struct Function {
    /// 1-based.
    let line: Int
    let lines: Int
  }

  let all: [Function]

  init(of file: SourceFile) {
    let lines = file.lines
    self.all = lines.indices.compactMap { start in
      guard Self.isHead(lines[start]), let end = Self.end(of: start, in: lines) else { return nil }
      return Function(line: start + 1, lines: end - start + 1)
    }
  }

  private static func isHead(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard let first = words.first, !first.hasPrefix("//") else { return false }
    return words.contains("func")
      || words.contains { $0.hasPrefix("init(") || $0.hasPrefix("init?(") }
        && !line.contains("= ") && !line.contains(".init(")
  }

  /// The line on which the first brace at or after `start` closes; nil for a requirement without a body.
  private static func end(of start: Int, in lines: [Substring]) -> Int? {
    var depth = 0
    var parentheses = 0
    var hasBody = false
    for (index, line) in lines[start...].enumerated() {
      for character in line {
        switch character {
        case "{": (depth, hasBody) = (depth + 1, true)
        case "}": depth -= 1
        case "(": parentheses += 1
        case ")": parentheses -= 1
        default: break
        }
      }
      if depth < 0 { return nil }
      if hasBody, depth == 0 { return start + index }
      if !hasBody, parentheses == 0, index > 0, line.allSatisfy(\.isWhitespace) { return nil }
    }
    return nil
  }
}
