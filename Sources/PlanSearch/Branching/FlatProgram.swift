import Optimization

/// A problem as flat arrays, by row and by column, for arithmetic over all of it.
struct FlatProgram: Sendable {
  private(set) var cost: [Double]
  private(set) var isWhole: [Bool]
  var lower: [Double]
  var upper: [Double]
  var rowLower: [Double]
  var rowUpper: [Double]
  var byRow: SparseLines
  let byColumn: SparseLines
  private(set) var constant: Double

  init(_ problem: Problem) {
    let count = problem.variables.count
    cost = Array(repeating: 0, count: count)
    for term in problem.objective.terms { cost[term.variable.rawValue] += term.coefficient }
    constant = problem.objective.constant
    isWhole = problem.variables.map { $0.kind == .integer }
    lower = problem.variables.map(\.bounds.lower)
    upper = problem.variables.map(\.bounds.upper)
    rowLower = problem.rows.map(\.bounds.lower)
    rowUpper = problem.rows.map(\.bounds.upper)
    byRow = SparseLines(rowsOf: problem)
    byColumn = byRow.transposed(count)
    for column in 0..<count where isWhole[column] {
      lower[column] = (lower[column] - 1e-9).rounded(.up)
      upper[column] = (upper[column] + 1e-9).rounded(.down)
    }
  }

  /// The same with all costs 0.
  var withoutCosts: FlatProgram {
    var free = self
    free.cost = cost.map { _ in 0 }
    free.constant = 0
    return free
  }

  var columnCount: Int { cost.count }
  var rowCount: Int { rowLower.count }
  var wholes: [Int] { isWhole.indices.filter { isWhole[$0] } }

  /// The bound that a variable's cost sends it to, where no row keeps it from there; nil where one does.
  func wanted(_ column: Int, _ lower: Double, _ upper: Double, without isRowGone: [Bool]) -> Double? {
    let falls = cost[column] >= 0
    let target = falls ? lower : upper
    guard target.isFinite else { return nil }
    for entry in byColumn[column] {
      let row = Int(byColumn.places[entry])
      guard !isRowGone[row] else { continue }
      let activityFalls = (byColumn.entries[entry] > 0) == falls
      if activityFalls ? rowLower[row] > -.infinity : rowUpper[row] < .infinity { return nil }
    }
    return target
  }
}
