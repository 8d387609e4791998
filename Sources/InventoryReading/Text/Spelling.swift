/// The nearest known name to a mistyped one.
enum Spelling {
  /// Names beyond these limits are not compared: a suggestion is not worth the time.
  private static let (longest, most) = (64, 2000)

  /// `did you mean 'h100-8x'?`; nil when nothing is near.
  static func hint(for name: String, among known: some Sequence<String>) -> String? {
    nearest(to: name, among: known).map { "did you mean '\($0)'?" }
  }

  /// `known: a, b`; nil where nothing is known, or more than anyone would read.
  static func listing(_ known: some Collection<String>) -> String? {
    let few = 12
    return (1...few).contains(known.count) ? "known: \(known.sorted().joined(separator: ", "))" : nil
  }

  /// The known name with the least edits, the first of equals; nil when every one is too far.
  static func nearest(to name: String, among known: some Sequence<String>) -> String? {
    let letters = Array(name.lowercased().unicodeScalars.prefix(longest + 1))
    guard letters.count <= longest, !letters.isEmpty else { return nil }
    var best: (name: String, edits: Int)?
    for candidate in known.prefix(most).sorted() where candidate != name {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(longest + 1))
      guard other.count <= longest else { continue }
      let tolerance = max(1, max(letters.count, other.count) / 3)
      guard abs(other.count - letters.count) <= tolerance else { continue }
      let edits = distance(letters, other)
      if edits <= tolerance, edits < best?.edits ?? .max { best = (candidate, edits) }
    }
    return best?.name
  }

  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var (before, last) = ([Int](), Array(0...right.count))
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      (before, last) = (last, current)
    }
    return last[right.count]
  }
}
