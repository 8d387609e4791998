/// The lines in which two texts differ, written like a unified diff.
public struct LineDifference: Sendable {
  private enum Mark: String { case kept = " ", removed = "-", added = "+" }

  /// Lines beyond this many are counted, not shown.
  private static let shownLines = 80
  /// Unchanged lines shown around a change.
  private static let context = 2
  /// Changed stretches longer than this are shown as a block instead of being aligned.
  private static let alignedLines = 2000

  private let lines: [(mark: Mark, line: Int, text: String)]

  public init(from old: String, to new: String) {
    let (before, after) = (Self.lines(of: old), Self.lines(of: new))
    let shared = zip(before, after).prefix { $0 == $1 }.count
    let tail = zip(before[shared...].reversed(), after[shared...].reversed()).prefix { $0 == $1 }.count
    let (gone, come) = (before[shared..<before.count - tail], after[shared..<after.count - tail])
    let head = after[..<shared].enumerated().map { (Mark.kept, $0 + 1, $1) }
    let foot = after[(after.count - tail)...].enumerated().map {
      (Mark.kept, after.count - tail + $0 + 1, $1)
    }
    lines = (head + Self.changes(from: Array(gone), to: Array(come), after: shared) + foot).map {
      (mark: $0.0, line: $0.1, text: $0.2)
    }
  }

  /// The changed lines with two unchanged ones around them, each stretch under its line number in the new text.
  public var text: String {
    var (shown, last) = ([String](), -1)
    let changed = lines.indices.filter { lines[$0].mark != .kept }
    let wanted = Set(changed.flatMap { max(0, $0 - Self.context)...min(lines.count - 1, $0 + Self.context) })
    for index in wanted.sorted() {
      if index != last + 1 || shown.isEmpty { shown.append("@@ line \(lines[index].line) @@") }
      shown.append(lines[index].mark.rawValue + lines[index].text)
      last = index
    }
    let hidden = shown.count - Self.shownLines
    if hidden > 0 { shown = shown.prefix(Self.shownLines) + ["… \(hidden) more lines"] }
    return shown.joined(separator: "\n")
  }

  /// Split at line feeds; a carriage return stays visible at the end of its line.
  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self).unicodeScalars.reduce(into: "") {
        $0 += $1 == "\r" ? "␍" : String($1)
      }
    }
  }

  private static func changes(
    from old: [String], to new: [String], after start: Int
  ) -> [(Mark, Int, String)] {
    let removed = old.map { (Mark.removed, start + 1, $0) }
    let added = new.enumerated().map { (Mark.added, start + $0 + 1, $1) }
    guard max(old.count, new.count) <= alignedLines else { return removed + added }
    let difference = new.difference(from: old)
    let (gone, come) = (Set(difference.removals.map(\.offset)), Set(difference.insertions.map(\.offset)))
    var (result, oldIndex, newIndex) = ([(Mark, Int, String)](), 0, 0)
    while oldIndex < old.count || newIndex < new.count {
      if gone.contains(oldIndex) {
        result.append((.removed, start + newIndex + 1, old[oldIndex]))
        oldIndex += 1
      } else {
        let mark = come.contains(newIndex) ? Mark.added : .kept
        result.append((mark, start + newIndex + 1, new[newIndex]))
        newIndex += 1
        if mark == .kept { oldIndex += 1 }
      }
    }
    return result
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
