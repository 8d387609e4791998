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

  /// The same with every entry multiplied by the scale of its line and that of its place.
  func scaled(lines: [Double], places scales: [Double]) -> SparseLines {
    var scaled = self
    for line in 0..<lineCount {
      for entry in self[line] { scaled.entries[entry] *= lines[line] * scales[Int(places[entry])] }
    }
    return scaled
  }

  /// Σ entry × vector, for every line. The vector has a number for every place, the result one for every line.
  func times(_ vector: [Double], into result: inout [Double]) { times(vector, 0..<lineCount, into: &result) }

  /// The same for some lines: the result has a number for each of them.
  func times(_ vector: [Double], _ range: Range<Int>, into result: inout [Double]) {
    precondition(result.count == range.count && range.upperBound <= lineCount)
    // Without a look at each index: most of a first-order step is spent here.
    let (starts, places, entries, vector) = (starts.span, places.span, entries.span, vector.span)
    var lines = result.mutableSpan
    for line in 0..<lines.count {
      let first = range.lowerBound + line
      var sum = 0.0
      for entry in starts[unchecked: first]..<starts[unchecked: first + 1] {
        sum += entries[unchecked: entry] * vector[unchecked: Int(places[unchecked: entry])]
      }
      lines[unchecked: line] = sum
    }
  }

  /// Changes one entry; not for lines of which the other side is in use too.
  mutating func set(_ entry: Int, _ value: Double) { entries[entry] = value }

  var lineCount: Int { starts.count - 1 }

  /// Lines parted into so many ranges with about as many entries each.
  func parted(_ count: Int) -> [Range<Int>] {
    var (ranges, line) = ([Range<Int>](), 0)
    for part in 1...count {
      let first = line
      let share = places.count * part / count
      while line < lineCount, part == count || starts[line + 1] <= share { line += 1 }
      ranges.append(first..<line)
    }
    return ranges
  }

  /// Where the entries of a line stand.
  subscript(_ line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }
}
