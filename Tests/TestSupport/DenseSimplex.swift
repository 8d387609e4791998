import Optimization

/// A primal simplex over a dense tableau with bounded variables, for programs of a few dozen rows.
///
/// Written for trust, not speed, and sharing nothing with the solver it is to confirm. It keeps its tableau, so
/// that after a change of bounds it goes on from where it was.
struct DenseSimplex {
  enum Ending { case optimal, infeasible, unbounded }

  private static let tolerance = 1e-9

  private let rowCount: Int
  private let columnCount: Int
  /// By variable: the problem's variables, then one for the activity of each row.
  private var bounds: [Bounds]
  private var values: [Double]
  /// Rows were divided by these, so that their largest coefficient is 1.
  private let rowScales: [Double]
  private var basic: [Int]
  private var nonbasic: [Int]
  /// A basic variable is the sum over the nonbasic ones, times these; row after row, the objective last.
  private var tableau: [Double]

  /// The continuous relaxation of `problem`.
  init(_ problem: Problem) {
    let columns = problem.variables.count
    let rows = problem.rows.count
    rowCount = rows
    columnCount = columns
    rowScales = problem.rows.map { row in
      let largest = row.expression.terms.reduce(0) { max($0, abs($1.coefficient)) }
      return largest > 0 ? largest : 1
    }
    bounds = problem.variables.map(\.bounds)
    tableau = Array(repeating: 0, count: (rows + 1) * columns)
    for (index, row) in problem.rows.enumerated() {
      let scale = rowScales[index]
      bounds.append(Bounds(lower: row.bounds.lower / scale, upper: row.bounds.upper / scale))
      for term in row.expression.terms {
        tableau[index * columns + term.variable.rawValue] += term.coefficient / scale
      }
    }
    for term in problem.objective.terms {
      tableau[rows * columns + term.variable.rawValue] += term.coefficient
    }
    nonbasic = Array(0..<columns)
    basic = Array(columns..<columns + rows)
    values = bounds.map(\.resting)
  }

  /// The values of the problem's variables.
  var point: [Double] { Array(values[..<columnCount]) }

  /// Narrows a variable's bounds to those within `side`; false when none are left.
  mutating func narrow(_ variable: VariableIndex, to side: Bounds) -> Bool {
    let index = variable.rawValue
    bounds[index].lower = max(bounds[index].lower, side.lower)
    bounds[index].upper = min(bounds[index].upper, side.upper)
    return !bounds[index].isCrossed
  }

  /// Pivots until the program is settled; nil when rounding errors keep it from ending.
  mutating func ending() -> Ending? {
    settleNonbasic()
    let patience = 50 * (rowCount + columnCount) + 200
    for iteration in 0..<patience {
      updateBasicValues()
      let slope = infeasibilitySlope()
      let isFeasible = slope == nil
      let careful = iteration > patience / 2
      let direction = slope ?? Array(tableau[(rowCount * columnCount)...])
      guard let entering = enteringColumn(direction, firstOnly: careful) else {
        return isFeasible ? .optimal : .infeasible
      }
      let sign = direction[entering] < 0 ? 1.0 : -1.0
      guard move(entering, sign, firstOnly: careful) else { return isFeasible ? .unbounded : nil }
    }
    return nil
  }

  private func isFixed(_ variable: Int) -> Bool { bounds[variable].lower == bounds[variable].upper }

  /// Puts nonbasic variables back within bounds that were changed.
  private mutating func settleNonbasic() {
    for variable in nonbasic {
      values[variable] = min(max(values[variable], bounds[variable].lower), bounds[variable].upper)
    }
  }

  private mutating func updateBasicValues() {
    let resting = nonbasic.map { values[$0] }
    for (row, variable) in basic.enumerated() {
      var sum = 0.0
      let start = row * columnCount
      for column in 0..<columnCount where resting[column] != 0 {
        sum += tableau[start + column] * resting[column]
      }
      values[variable] = sum
    }
  }

  /// −1 below, +1 above, 0 within.
  private func side(of variable: Int) -> Double {
    let value = values[variable]
    let bound = bounds[variable]
    if value < bound.lower - Self.tolerance * max(1, abs(bound.lower)) { return -1 }
    if value > bound.upper + Self.tolerance * max(1, abs(bound.upper)) { return 1 }
    return 0
  }

  /// How the sum of infeasibilities grows with each nonbasic variable; nil when all is feasible.
  private func infeasibilitySlope() -> [Double]? {
    var slope: [Double]?
    for (row, variable) in basic.enumerated() {
      let side = side(of: variable)
      guard side != 0 else { continue }
      var sum = slope ?? Array(repeating: 0, count: columnCount)
      for column in 0..<columnCount { sum[column] += side * tableau[row * columnCount + column] }
      slope = sum
    }
    return slope
  }

  /// The column that improves most, or (`firstOnly`, Bland's rule, which cannot cycle) the first that does.
  private func enteringColumn(_ direction: [Double], firstOnly: Bool) -> Int? {
    var best: Int?
    for column in 0..<columnCount where improves(column, direction[column]) {
      guard let known = best else {
        best = column
        continue
      }
      let isBetter =
        firstOnly
        ? nonbasic[column] < nonbasic[known] : abs(direction[column]) > abs(direction[known])
      if isBetter { best = column }
    }
    return best
  }

  private func improves(_ column: Int, _ slope: Double) -> Bool {
    let variable = nonbasic[column]
    guard abs(slope) > Self.tolerance, !isFixed(variable) else { return false }
    return slope < 0 ? values[variable] < bounds[variable].upper : values[variable] > bounds[variable].lower
  }

  /// Moves a nonbasic variable until something blocks it; false when nothing does.
  private mutating func move(_ column: Int, _ sign: Double, firstOnly: Bool) -> Bool {
    let variable = nonbasic[column]
    let ownLimit = sign > 0 ? bounds[variable].upper : bounds[variable].lower
    let ownStep = abs(ownLimit - values[variable])
    guard let block = blockingRow(column, sign, firstOnly: firstOnly), block.step < ownStep else {
      guard ownStep < .infinity else { return false }
      values[variable] = ownLimit
      return true
    }
    values[basic[block.row]] = block.limit
    pivot(block.row, column)
    return true
  }

  private typealias Block = (row: Int, step: Double, limit: Double)

  /// The basic variable that reaches a bound first, and which.
  private func blockingRow(_ column: Int, _ sign: Double, firstOnly: Bool) -> Block? {
    var best: Block?
    for (row, variable) in basic.enumerated() {
      let rate = sign * tableau[row * columnCount + column]
      guard abs(rate) > Self.tolerance, let limit = limit(of: variable, rising: rate > 0) else { continue }
      let step = max(0, (limit - values[variable]) / rate)
      guard let known = best, step >= known.step - Self.tolerance else {
        best = (row, step, limit)
        continue
      }
      guard step <= known.step + Self.tolerance else { continue }
      let isBetter =
        firstOnly
        ? variable < basic[known.row]
        : abs(rate) > abs(tableau[known.row * columnCount + column])
      if isBetter { best = (row, step, limit) }
    }
    return best
  }

  /// Where a basic variable must stop: at the bound it makes for; nil when nowhere.
  private func limit(of variable: Int, rising: Bool) -> Double? {
    let bound = bounds[variable]
    let limit: Double
    switch (side(of: variable), rising) {
    case (-1, true), (0, false): limit = bound.lower
    case (1, false), (0, true): limit = bound.upper
    default: return nil
    }
    return limit.isFinite ? limit : nil
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let start = row * columnCount
    let pivot = tableau[start + column]
    for other in 0..<columnCount { tableau[start + other] /= -pivot }
    tableau[start + column] = 1 / pivot
    for other in 0...rowCount where other != row {
      let factor = tableau[other * columnCount + column]
      guard factor != 0 else { continue }
      tableau[other * columnCount + column] = 0
      for place in 0..<columnCount {
        tableau[other * columnCount + place] += factor * tableau[start + place]
      }
    }
    swap(&basic[row], &nonbasic[column])
  }
}

extension DenseSimplex {
  /// Reduced costs of the problem's variables, then duals of its rows, at the optimum.
  var prices: (reducedCosts: [Double], duals: [Double]) {
    var prices = [Double](repeating: 0, count: columnCount + rowCount)
    for (column, variable) in nonbasic.enumerated() {
      prices[variable] = tableau[rowCount * columnCount + column]
    }
    let duals = zip(prices[columnCount...], rowScales).map { $0 / $1 }
    return (Array(prices[..<columnCount]), duals)
  }

  var basis: Basis {
    var statuses = [Basis.Status](repeating: .basic, count: columnCount + rowCount)
    for variable in nonbasic { statuses[variable] = bounds[variable].status(of: values[variable]) }
    return Basis(rows: Array(statuses[columnCount...]), variables: Array(statuses[..<columnCount]))
  }
}

extension Bounds {
  /// Where a variable rests that is not in the basis.
  fileprivate var resting: Double {
    if lower.isFinite { return lower }
    return upper.isFinite ? upper : 0
  }

  fileprivate func status(of value: Double) -> Basis.Status {
    if lower == upper { return .fixed }
    if value == lower { return .atLower }
    return value == upper ? .atUpper : .free
  }
}
