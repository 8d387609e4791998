import Optimization

/// Bounds of variables and what follows from them through the rows.
///
/// A row Σ f x ≤ b says of each variable: f x ≤ b − the least the others can be. What follows is kept here; whether it
/// may be stated in the program is another question.
struct Propagation {
  private(set) var flat: FlatProgram
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  private(set) var isInfeasible = false
  private var queue: [Int] = []
  private var isQueued: [Bool]
  /// What was there before, to go back to; nil while nothing is to be undone.
  private var log: [BoundsChange]?
  /// Rows looked at since the start.
  private(set) var work = 0

  /// Whole numbers are rounded inward beyond this.
  private static let roundingSlack = 1e-6
  /// A bound of a continuous variable that moves by less, relative, is left: it might move for ever.
  private static let leastStep = 1e-3

  /// - Parameter isSettled: whether nothing is to be followed up but what comes.
  init(_ flat: FlatProgram, _ lower: [Double], _ upper: [Double], isSettled: Bool = false) {
    self.flat = flat
    self.lower = lower
    self.upper = upper
    isQueued = Array(repeating: !isSettled, count: flat.rowCount)
    queue = isSettled ? [] : Array(0..<flat.rowCount)
  }

  /// Follows everything up, for at most `limit` rows.
  mutating func run(limit: Int) {
    var next = 0
    while next < queue.count, !isInfeasible {
      let row = queue[next]
      next += 1
      isQueued[row] = false
      work += 1
      look(at: row)
      if next >= limit { break }
    }
    for row in queue[next...] { isQueued[row] = false }
    queue.removeAll(keepingCapacity: true)
  }

  /// Narrows one variable and follows it up; what was there before, in the order of the changes.
  mutating func narrowing(_ column: Int, _ low: Double, _ high: Double, limit: Int) -> [BoundsChange] {
    log = []
    narrow(column, low, high)
    run(limit: limit)
    defer { log = nil }
    return log ?? []
  }

  /// Brings back what was there before.
  mutating func takeBack(_ before: [BoundsChange]) {
    for change in before.reversed() {
      lower[change.variable] = change.lower
      upper[change.variable] = change.upper
    }
    isInfeasible = false
  }

  /// Narrows the bounds of a variable and queues its rows; crossed bounds make the program infeasible.
  mutating func narrow(_ column: Int, _ low: Double, _ high: Double) {
    let (oldLow, oldHigh) = (lower[column], upper[column])
    var (newLow, newHigh) = (max(low, oldLow), min(high, oldHigh))
    if newLow > newHigh {
      if newLow > newHigh + 1e-6 * max(1, abs(newLow)) {
        isInfeasible = true
        return
      }
      (newLow, newHigh) = newLow == oldLow ? (newLow, newLow) : (newHigh, newHigh)
    }
    log?.append(BoundsChange(column, oldLow, oldHigh))
    lower[column] = newLow
    upper[column] = newHigh
    for entry in flat.byColumn[column] {
      let row = Int(flat.byColumn.places[entry])
      if !isQueued[row] {
        isQueued[row] = true
        queue.append(row)
      }
    }
  }

  mutating func setRow(_ row: Int, lower: Double, upper: Double) {
    flat.rowLower[row] = lower
    flat.rowUpper[row] = upper
  }

  mutating func setEntry(_ entry: Int, _ value: Double) { flat.byRow.set(entry, value) }

  private mutating func look(at row: Int) {
    var sum = Activity()
    for entry in flat.byRow[row] {
      let column = Int(flat.byRow.places[entry])
      sum.add(flat.byRow.entries[entry], lower[column], upper[column])
    }
    let (low, high) = (flat.rowLower[row], flat.rowUpper[row])
    if sum.least > high + 1e-6 * max(1, sum.scale) || sum.most < low - 1e-6 * max(1, sum.scale) {
      isInfeasible = true
      return
    }
    guard sum.least < low || sum.most > high else { return }
    for entry in flat.byRow[row] {
      let column = Int(flat.byRow.places[entry])
      guard lower[column] < upper[column] else { continue }
      let factor = flat.byRow.entries[entry]
      let rest = sum.without(factor, lower[column], upper[column])
      // factor × x ≤ high − the least of the rest, ≥ low − the most of the rest
      let top = (high - rest.least) / factor
      let bottom = (low - rest.most) / factor
      var (newLow, newHigh) = factor > 0 ? (bottom, top) : (top, bottom)
      if newLow.isNaN { newLow = -.infinity }
      if newHigh.isNaN { newHigh = .infinity }
      if flat.isWhole[column] {
        newLow = (newLow - Self.roundingSlack).rounded(.up)
        newHigh = (newHigh + Self.roundingSlack).rounded(.down)
      }
      let step = flat.isWhole[column] ? 0.5 : Self.leastStep
      guard
        newHigh < upper[column] - step * max(1, abs(newHigh))
          || newLow > lower[column] + step * max(1, abs(newLow))
          || (flat.isWhole[column] && (newHigh < upper[column] - 0.5 || newLow > lower[column] + 0.5))
      else { continue }
      let (oldLow, oldHigh) = (lower[column], upper[column])
      narrow(column, newLow, newHigh)
      if isInfeasible { return }
      sum.replace(factor, (oldLow, oldHigh), (lower[column], upper[column]))
    }
  }
}
