/// Some of the columns and some of the rows of a program, of which one thread at a time makes first-order steps.
///
/// A lane reads what all lanes have found in the last half of a step, and writes only what is its own, so that lanes may
/// be worked on side by side, or one after another, with the same figures to the last bit.
struct DescentLane: Sendable {
  /// Where it is, where it last started from, and where a plain step from here leads.
  private(set) var here: Point
  private(set) var start: Point
  private(set) var next: Point
  /// Of its columns: twice where the step leads less where it started; or how far it leads.
  private(set) var ahead: [Double]
  private var rowWork: [Double]
  let columns: Range<Int>
  let rows: Range<Int>

  struct Point: Sendable {
    var values: [Double]
    var duals: [Double]
  }

  /// How far a plain step leads: squares of what values and duals move by, and the product of both with the matrix.
  struct Way: Sendable {
    var ofValues = 0.0
    var ofDuals = 0.0
    var both = 0.0

    mutating func take(_ other: Way) {
      (ofValues, ofDuals, both) = (ofValues + other.ofValues, ofDuals + other.ofDuals, both + other.both)
    }
  }

  /// - Parameters:
  ///   - values: of the whole program's variables, scaled.
  ///   - duals: of its rows, likewise.
  init(_ columns: Range<Int>, _ rows: Range<Int>, _ values: [Double], _ duals: [Double]) {
    (self.columns, self.rows) = (columns, rows)
    here = Point(values: Array(values[columns]), duals: Array(duals[rows]))
    (start, next) = (here, here)
    ahead = here.values
    rowWork = here.duals
  }

  /// The first half of a plain step: values against their reduced costs.
  mutating func moveValues(by length: Double, _ program: ScaledProgram, _ duals: [Double]) {
    program.byColumn.times(duals, columns, into: &ahead)
    for place in ahead.indices {
      let (column, value) = (columns.lowerBound + place, here.values[place])
      let moved = value - length * (program.cost[column] - ahead[place])
      let within = min(max(moved, program.lower[column]), program.upper[column])
      next.values[place] = within
      ahead[place] = 2 * within - value
    }
  }

  /// The second: duals against what the rows miss.
  mutating func moveDuals(by length: Double, _ program: ScaledProgram, _ values: [Double]) {
    program.byRow.times(values, rows, into: &rowWork)
    for place in rowWork.indices {
      let (row, aim) = (rows.lowerBound + place, rowWork[place] - here.duals[place] / length)
      next.duals[place] = length * (min(max(aim, program.rowLower[row]), program.rowUpper[row]) - aim)
    }
  }

  /// Twice the plain step, drawn towards the start by a share.
  mutating func stepBack(drawn: Double, kept: Double) {
    for place in here.values.indices {
      here.values[place] =
        kept * (2 * next.values[place] - here.values[place]) + drawn * start.values[place]
    }
    for place in here.duals.indices {
      here.duals[place] = kept * (2 * next.duals[place] - here.duals[place]) + drawn * start.duals[place]
    }
  }

  /// Makes `ahead` how far the step leads; the sum of its squares.
  mutating func measureValues() -> Way {
    var way = Way()
    for place in ahead.indices {
      ahead[place] = here.values[place] - next.values[place]
      way.ofValues += ahead[place] * ahead[place]
    }
    return way
  }

  /// - Parameter ahead: of all lanes.
  mutating func measureDuals(_ program: ScaledProgram, _ ahead: [Double]) -> Way {
    program.byRow.times(ahead, rows, into: &rowWork)
    var way = Way()
    for place in rowWork.indices {
      let length = here.duals[place] - next.duals[place]
      way.ofDuals += length * length
      way.both += length * rowWork[place]
    }
    return way
  }

  /// Starts anew from where the plain step led; how far that is from the last start, squared.
  mutating func startAnew() -> Way {
    here = next
    defer { start = here }
    return Way(
      ofValues: Self.squares(here.values, start.values), ofDuals: Self.squares(here.duals, start.duals))
  }

  private static func squares(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for place in left.indices { sum += (left[place] - right[place]) * (left[place] - right[place]) }
    return sum
  }
}
