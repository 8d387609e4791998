import Optimization

/// A problem made smaller and tighter by what its bounds imply, and the way back to the whole one.
///
/// Only steps that keep some best point: rows that cannot be broken go, bounds of whole numbers are tightened, factors
/// that are larger than they need be are lowered, variables without a choice go, and variables that nothing holds
/// back go to the bound they want.
struct Reduction {
  private let whole: Problem
  private var implied: Propagation
  /// Bounds that the reduced problem states. Those that rows imply for continuous variables are not stated: the row
  /// that implies one stays.
  private var lower: [Double]
  private var upper: [Double]
  private var isRowGone: [Bool]
  private(set) var isInfeasible = false
  /// The reduced problem's variables, as places in the whole one.
  private(set) var kept: [Int] = []
  /// Its rows, likewise.
  private(set) var keptRows: [Int] = []
  private(set) var problem = Problem(name: "reduced")

  private static let passes = 6

  /// - Parameter probing: whether to try both values of every binary variable.
  init(_ problem: Problem, _ flat: FlatProgram, _ lower: [Double], _ upper: [Double], probing: Bool = false) {
    whole = problem
    self.lower = lower
    self.upper = upper
    implied = Propagation(flat, lower, upper)
    isRowGone = Array(repeating: false, count: flat.rowCount)
    implied.run(limit: 20 * flat.rowCount)
    adopt()
    if probing { probe() }
    for _ in 0..<Self.passes where !isInfeasible {
      let hasLess = dropRows()
      guard settleFree() || hasLess else { break }
      implied.run(limit: 20 * flat.rowCount)
      adopt()
    }
    guard !isInfeasible else { return }
    for row in 0..<flat.rowCount where !isRowGone[row] { strengthen(row) }
    build()
  }

  /// A point of the whole problem from one of the reduced one.
  func restored(_ values: [Double]) -> [Double] {
    var point = lower
    for (place, column) in kept.enumerated() { point[column] = values[place] }
    return point
  }

  /// A point of the reduced problem from one of the whole one.
  func reduced(_ values: [Double]) -> [Double] { kept.map { values[$0] } }

  private var flat: FlatProgram { implied.flat }

  /// States what is implied for whole numbers, and for what has no choice left.
  private mutating func adopt() {
    isInfeasible = isInfeasible || implied.isInfeasible
    guard !isInfeasible else { return }
    for column in 0..<lower.count where lower[column] < upper[column] {
      let isFixed = implied.lower[column] == implied.upper[column]
      guard implied.flat.isWhole[column] || isFixed else { continue }
      lower[column] = implied.lower[column]
      upper[column] = implied.upper[column]
    }
  }

  /// Tries both values of each binary variable: a value that cannot be is ruled out, and what both imply holds.
  private mutating func probe() {
    let binaries = implied.flat.wholes.filter { implied.lower[$0] == 0 && implied.upper[$0] == 1 }
    let mostWork = 200 * implied.flat.rowCount
    for column in binaries where implied.lower[column] < implied.upper[column] && !isInfeasible {
      // What was found so far is stated in any case: factors are lowered by it.
      guard implied.work < mostWork else { break }
      let (cannotBeZero, atZero) = tried(column, 0)
      let (cannotBeOne, atOne) = tried(column, 1)
      switch (cannotBeZero, cannotBeOne) {
      case (true, true): isInfeasible = true
      case (true, false): implied.narrow(column, 1, 1)
      case (false, true): implied.narrow(column, 0, 0)
      case (false, false): adopt(common: atZero, atOne)
      }
      implied.run(limit: 2000)
    }
    adopt()
  }

  /// Whether a value cannot be, and the bounds that it implies otherwise.
  private mutating func tried(_ column: Int, _ value: Double) -> (Bool, [BoundsChange]) {
    let before = implied.narrowing(column, value, value, limit: 500)
    let columns = Set(before.map(\.variable)).sorted()
    let after = columns.map { BoundsChange($0, implied.lower[$0], implied.upper[$0]) }
    let isImpossible = implied.isInfeasible
    implied.takeBack(before)
    return (isImpossible, after)
  }

  private mutating func adopt(
    common first: [BoundsChange], _ second: [BoundsChange]
  ) {
    var (left, right) = (0, 0)
    while left < first.count, right < second.count {
      if first[left].variable < second[right].variable {
        left += 1
      } else if first[left].variable > second[right].variable {
        right += 1
      } else {
        let column = first[left].variable
        let low = min(first[left].lower, second[right].lower)
        let high = max(first[left].upper, second[right].upper)
        if low > implied.lower[column] + 1e-6 || high < implied.upper[column] - 1e-6 {
          implied.narrow(column, low, high)
        }
        left += 1
        right += 1
      }
    }
  }

  /// Drops rows that cannot be broken within the stated bounds; whether there were any.
  private mutating func dropRows() -> Bool {
    var dropped = false
    for row in 0..<flat.rowCount where !isRowGone[row] {
      var sum = Activity()
      for entry in implied.flat.byRow[row] {
        let column = Int(implied.flat.byRow.places[entry])
        sum.add(implied.flat.byRow.entries[entry], lower[column], upper[column])
      }
      let slack = 1e-9 * max(1, sum.scale)
      guard sum.least >= implied.flat.rowLower[row] - slack, sum.most <= implied.flat.rowUpper[row] + slack
      else {
        continue
      }
      isRowGone[row] = true
      dropped = true
    }
    return dropped
  }

  /// Sends variables that no row holds back to the bound they want; whether there were any.
  private mutating func settleFree() -> Bool {
    var settled = false
    for column in 0..<lower.count where lower[column] < upper[column] {
      guard let value = flat.wanted(column, lower[column], upper[column], without: isRowGone) else {
        continue
      }
      lower[column] = value
      upper[column] = value
      implied.narrow(column, value, value)
      settled = true
    }
    return settled
  }

  /// Lowers the factor of a whole number that, one off its bound, makes the row idle: `x ≤ 372 y` with x ≤ 24 becomes
  /// `x ≤ 24 y`.
  private mutating func strengthen(_ row: Int) {
    let (rowLower, rowUpper) = (implied.flat.rowLower[row], implied.flat.rowUpper[row])
    let isUpper = rowUpper < .infinity
    guard isUpper != (rowLower > -.infinity) else { return }
    // As a row Σ f x ≤ b, its sign turned where it is a lower bound.
    let sign = isUpper ? 1.0 : -1
    var bound = isUpper ? rowUpper : -rowLower
    var sum = Activity()
    for entry in implied.flat.byRow[row] {
      let column = Int(implied.flat.byRow.places[entry])
      sum.add(sign * implied.flat.byRow.entries[entry], implied.lower[column], implied.upper[column])
    }
    var most = sum.most
    guard most.isFinite else { return }
    for entry in implied.flat.byRow[row] {
      let column = Int(implied.flat.byRow.places[entry])
      guard implied.flat.isWhole[column], lower[column] < upper[column] else { continue }
      let factor = sign * implied.flat.byRow.entries[entry]
      // What is left below the bound once the number is one off its own.
      let idle = bound - (most - abs(factor))
      guard idle > 1e-6 * max(1, abs(bound)), idle < abs(factor) - 1e-9 else { continue }
      let (at, less) =
        factor > 0 ? (implied.upper[column], factor - idle) : (implied.lower[column], factor + idle)
      implied.setEntry(entry, sign * less)
      bound += (less - factor) * at
      most += (less - factor) * at
    }
    implied.setRow(row, lower: isUpper ? rowLower : -bound, upper: isUpper ? bound : rowUpper)
  }

  private mutating func build() {
    let flat = implied.flat
    kept = lower.indices.filter { lower[$0] < upper[$0] }
    keptRows = isRowGone.indices.filter { row in
      !isRowGone[row]
        && flat.byRow[row].contains { lower[Int(flat.byRow.places[$0])] < upper[Int(flat.byRow.places[$0])] }
    }
    problem = whole.part(columns: kept, rows: keptRows, flat, lower, upper)
  }
}
