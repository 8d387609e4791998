import Optimization

/// The non-zero entries of a matrix, line after line.
struct SparseLines: Sendable {
  private(set) var starts: [Int] = [0]
  private(set) var places: [Int32] = []
  private(set) var entries: [Double] = []

  init(rowsOf problem: Problem) {
    starts.reserveCapacity(problem.rows.count + 1)
    for row in problem.rows {
      for term in row.expression.terms {
        places.append(Int32(term.variable.rawValue))
        entries.append(term.coefficient)
      }
      starts.append(places.count)
    }
  }

  private init(_ starts: [Int], _ places: [Int32], _ entries: [Double]) {
    (self.starts, self.places, self.entries) = (starts, places, entries)
  }

  /// The same matrix by its other side, which has `count` lines.
  func transposed(_ count: Int) -> SparseLines {
    var starts = [Int](repeating: 0, count: count + 1)
    for place in places { starts[Int(place) + 1] += 1 }
    for line in 0..<count { starts[line + 1] += starts[line] }
    var next = starts
    var turned = [Int32](repeating: 0, count: places.count)
    var values = [Double](repeating: 0, count: places.count)
    for line in 0..<lineCount {
      for entry in self[line] {
        let target = next[Int(places[entry])]
        next[Int(places[entry])] += 1
        turned[target] = Int32(line)
        values[target] = entries[entry]
      }
    }
    return SparseLines(starts, turned, values)
  }

  /// Changes one entry; not for lines of which the other side is in use too.
  mutating func set(_ entry: Int, _ value: Double) { entries[entry] = value }

  var lineCount: Int { starts.count - 1 }

  /// Where the entries of a line stand.
  subscript(_ line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }
}
