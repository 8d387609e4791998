import Optimization

/// A linear program that is mostly held already, made small, and the way back with exact duals.
///
/// Only steps whose duals are known: a row that cannot be broken has none; a row that leaves its variables no choice, or
/// says what its last one is, has the one that makes their reduced costs right; and a variable that no row holds back from
/// the bound it wants needs none.
struct HeldProgram {
  /// What is left.
  private(set) var problem = Problem(name: "part")
  private let whole: Problem
  private let flat: FlatProgram
  private var lower: [Double]
  private var upper: [Double]
  private var isRowGone: [Bool]
  /// Rows that settled variables, in this order.
  private var settling: [Settled] = []
  private var columns: [Int] = []
  private var rows: [Int] = []

  private static let passes = 10

  /// Variables that a row settled.
  private struct Settled {
    let row: Int
    let columns: [Int]
    let by: Side
  }

  /// What of a row settled them: the bound that it cannot go below, or above, or that both are one.
  private enum Side { case upper, lower, equation }

  init(_ whole: Problem) {
    self.whole = whole
    flat = FlatProgram(whole)
    (lower, upper) = (flat.lower, flat.upper)
    isRowGone = Array(repeating: false, count: flat.rowCount)
    for _ in 0..<Self.passes {
      var hasChanged = false
      for row in 0..<flat.rowCount where !isRowGone[row] { if settle(by: row) { hasChanged = true } }
      for column in lower.indices where lower[column] < upper[column] {
        if let value = flat.wanted(column, lower[column], upper[column], without: isRowGone) {
          (lower[column], upper[column]) = (value, value)
          hasChanged = true
        }
      }
      guard hasChanged else { break }
    }
    columns = lower.indices.filter { lower[$0] < upper[$0] }
    rows = isRowGone.indices.filter { !isRowGone[$0] }
    problem = whole.part(columns: columns, rows: rows, flat, lower, upper)
  }

  /// A solution of the whole program from one of what is left.
  func restored(_ solution: Solution) -> Solution {
    var values = lower
    for (place, column) in columns.enumerated() { values[column] = solution.values[place] }
    var duals = [Double](repeating: 0, count: flat.rowCount)
    for (place, row) in rows.enumerated() { duals[row] = solution.duals?[place] ?? 0 }
    for settled in settling.reversed() { duals[settled.row] = dual(of: settled, duals) }
    let reduced = values.indices.map { reducedCost(of: $0, duals) }
    return Solution(
      values: values, objective: whole.objectiveValue(at: values), duals: duals, reducedCosts: reduced)
  }

  /// Uses a row where it leaves no choice or none matters; whether it did.
  private mutating func settle(by row: Int) -> Bool {
    var sum = Activity()
    var (free, freeEntry) = (0, 0)
    for entry in flat.byRow[row] {
      let column = Int(flat.byRow.places[entry])
      sum.add(flat.byRow.entries[entry], lower[column], upper[column])
      if lower[column] < upper[column] { (free, freeEntry) = (free + 1, entry) }
    }
    let (low, high) = (flat.rowLower[row], flat.rowUpper[row])
    let slack = 1e-12 * max(1, sum.scale)
    if sum.least >= low - slack, sum.most <= high + slack {
      isRowGone[row] = true
    } else if free == 1, low == high {
      define(Int(flat.byRow.places[freeEntry]), by: row, freeEntry)
    } else if abs(sum.least - high) <= slack {
      force(row, toLeast: true)
    } else if abs(sum.most - low) <= slack {
      force(row, toLeast: false)
    } else {
      return false
    }
    return isRowGone[row]
  }

  /// The last variable of an equation is what is left for it.
  private mutating func define(_ column: Int, by row: Int, _ entry: Int) {
    var rest = flat.rowLower[row]
    for other in flat.byRow[row] where other != entry {
      rest -= flat.byRow.entries[other] * lower[Int(flat.byRow.places[other])]
    }
    let value = rest / flat.byRow.entries[entry]
    // Out of its bounds nothing is left of the program: the solver is to say so.
    guard value >= lower[column], value <= upper[column] else { return }
    (lower[column], upper[column]) = (value, value)
    settling.append(Settled(row: row, columns: [column], by: .equation))
    isRowGone[row] = true
  }

  /// Every variable of the row stands where the row is least, or most.
  private mutating func force(_ row: Int, toLeast: Bool) {
    var forced: [Int] = []
    for entry in flat.byRow[row] {
      let column = Int(flat.byRow.places[entry])
      guard lower[column] < upper[column] else { continue }
      let value = (flat.byRow.entries[entry] > 0) == toLeast ? lower[column] : upper[column]
      (lower[column], upper[column]) = (value, value)
      forced.append(column)
    }
    settling.append(Settled(row: row, columns: forced, by: toLeast ? .upper : .lower))
    isRowGone[row] = true
  }

  /// The dual that a row must have for the variables it settled not to want away.
  private func dual(of settled: Settled, _ duals: [Double]) -> Double {
    let asked = settled.columns.map { column in
      reducedCost(of: column, duals) / factor(of: column, in: settled.row)
    }
    // At the upper side of a row a dual is at most 0, and no more than any of them asks for.
    switch settled.by {
    case .equation: return asked.first ?? 0
    case .upper: return min(isEquation(settled.row) ? .infinity : 0, asked.min() ?? 0)
    case .lower: return max(isEquation(settled.row) ? -.infinity : 0, asked.max() ?? 0)
    }
  }

  private func isEquation(_ row: Int) -> Bool { flat.rowLower[row] == flat.rowUpper[row] }

  private func factor(of column: Int, in row: Int) -> Double {
    flat.byColumn[column].first { flat.byColumn.places[$0] == Int32(row) }.map { flat.byColumn.entries[$0] }
      ?? 1
  }

  private func reducedCost(of column: Int, _ duals: [Double]) -> Double {
    var reduced = flat.cost[column]
    for entry in flat.byColumn[column] {
      reduced -= flat.byColumn.entries[entry] * duals[Int(flat.byColumn.places[entry])]
    }
    return reduced
  }
}

extension Solver {
  /// Programs with more columns are not solved whole.
  private static var mostWhole: Int { 1_000_000 }

  /// The optimum of a linear program that is mostly held; of a large one only the rest is solved.
  func optimum(ofHeld held: Problem) throws(SolverFailure) -> Solution? {
    if held.variables.count > BoundedSearch.largeColumns {
      let small = HeldProgram(held)
      let found = try optimum(inParts: small.problem).map(small.restored)
      if let found, held.violation(at: found.values)?.isWithin(1e-6) == true { return found }
      // What is left of a program this large does not help: the whole one would take hours.
      guard held.variables.count <= Self.mostWhole else { return nil }
    }
    return try solve(held, SolveOptions(relaxed: true)).solution
  }
}
