/// First-order steps towards the optimum of a linear program, each of two products with its matrix.
///
/// The primal-dual hybrid gradient method with reflected Halpern steps that start anew when they have come some way
/// (Lu and Yang, "Restarted Halpern PDHG for linear programming", 2024), with the restarts of cuPDLPx (Lu, Peng and
/// Yang 2025). What it gives is never exact: `WeakDuality` makes a true bound of its duals.
struct PrimalDualDescent {
  private var program: ScaledProgram
  /// A step short enough for the matrix.
  private let step: Double
  /// How much longer the steps of the duals are than those of the values.
  private var weight: Double
  /// Where it is, where it last started from, and where a plain step from here leads.
  private var here: Point
  private var start: Point
  private var next: Point
  private var columnWork: [Double]
  private var rowWork: [Double]
  /// Steps since the last start, and in all.
  private var stepsSinceStart = 0
  private(set) var steps = 0
  /// How far a plain step led at the last start, and when last looked at.
  private var (firstDistance, lastDistance) = (0.0, 0.0)

  private struct Point {
    var values: [Double]
    var duals: [Double]
  }

  /// Steps between two looks at how far it has come.
  private static let looks = 20
  /// It starts anew when a step leads this much less far than at the start; or the second, and no less than at the last look.
  private static let (clearProgress, someProgress) = (0.2, 0.8)
  /// Or when it has gone this share of all steps since.
  private static let longestRun = 0.36

  /// - Parameters:
  ///   - values: where to start, of the program's own variables; nil for the values nearest to 0.
  ///   - duals: likewise, of its rows.
  init(_ program: ScaledProgram, from values: [Double]? = nil, _ duals: [Double]? = nil) {
    self.program = program
    columnWork = Array(repeating: 0, count: program.cost.count)
    rowWork = Array(repeating: 0, count: program.rowLower.count)
    let near = values.map(program.scaled) ?? columnWork
    let within = near.indices.map { min(max(near[$0], program.lower[$0]), program.upper[$0]) }
    here = Point(values: within, duals: duals.map(program.scaledDuals) ?? rowWork)
    (start, next) = (here, here)
    step = 0.998 / max(Self.norm(of: program), .leastNormalMagnitude)
    let limits = program.rowLower.indices.map { row in
      [program.rowLower[row], program.rowUpper[row]].filter(\.isFinite).map(abs).max() ?? 0
    }
    let (costs, sides) = (Self.norm(program.cost), Self.norm(limits))
    weight = costs > 0 && sides > 0 ? costs / sides : 1
  }

  /// Values within their bounds; rows hold approximately.
  var values: [Double] { program.values(next.values) }
  /// Duals of the rows; reduced costs are cost − Σ entry × dual.
  var duals: [Double] { program.duals(next.duals) }

  /// Goes on from here with other bounds of the variables.
  mutating func hold(_ lower: [Double], _ upper: [Double]) {
    program.hold(lower, upper)
    (start, here, stepsSinceStart) = (next, next, 0)
  }

  mutating func limit(_ rowUpper: [Double]) { program.limit(rowUpper) }

  mutating func advance(_ count: Int) {
    for _ in 0..<count {
      stepPlainly()
      steps += 1
      if stepsSinceStart % Self.looks == 0, isDueToStart() {
        startAnew()
      } else {
        stepBack()
      }
    }
  }

  /// Where a plain step from here leads: values against their reduced costs, then duals against what the rows miss.
  private mutating func stepPlainly() {
    let (ofValues, ofDuals) = (step / weight, step * weight)
    program.byColumn.times(here.duals, into: &columnWork)
    for column in columnWork.indices {
      let value = here.values[column]
      let moved = value - ofValues * (program.cost[column] - columnWork[column])
      let within = min(max(moved, program.lower[column]), program.upper[column])
      next.values[column] = within
      columnWork[column] = 2 * within - value
    }
    program.byRow.times(columnWork, into: &rowWork)
    for row in rowWork.indices {
      let aim = rowWork[row] - here.duals[row] / ofDuals
      next.duals[row] = ofDuals * (min(max(aim, program.rowLower[row]), program.rowUpper[row]) - aim)
    }
  }

  /// Twice the plain step, drawn towards the start by as much as is due.
  private mutating func stepBack() {
    let kept = Double(stepsSinceStart + 1) / Double(stepsSinceStart + 2)
    let drawn = 1 - kept
    for column in here.values.indices {
      here.values[column] =
        kept * (2 * next.values[column] - here.values[column]) + drawn * start.values[column]
    }
    for row in here.duals.indices {
      here.duals[row] = kept * (2 * next.duals[row] - here.duals[row]) + drawn * start.duals[row]
    }
    stepsSinceStart += 1
  }

  private mutating func isDueToStart() -> Bool {
    let distance = stepDistance()
    defer { lastDistance = distance }
    guard stepsSinceStart > 0 else {
      firstDistance = distance
      return false
    }
    return distance <= Self.clearProgress * firstDistance
      || distance <= Self.someProgress * firstDistance && distance > lastDistance
      || Double(stepsSinceStart) >= Self.longestRun * Double(steps)
  }

  /// How far a plain step leads, in the norm in which every step is shorter than the one before.
  private mutating func stepDistance() -> Double {
    var (ofValues, ofDuals, both) = (0.0, 0.0, 0.0)
    for column in columnWork.indices {
      let way = here.values[column] - next.values[column]
      columnWork[column] = way
      ofValues += way * way
    }
    program.byRow.times(columnWork, into: &rowWork)
    for row in rowWork.indices {
      let way = here.duals[row] - next.duals[row]
      ofDuals += way * way
      both += way * rowWork[row]
    }
    return max(0, weight / step * ofValues - 2 * both + ofDuals / (weight * step)).squareRoot()
  }

  private mutating func startAnew() {
    here = next
    let (ofValues, ofDuals) = (
      Self.distance(here.values, start.values), Self.distance(here.duals, start.duals)
    )
    if ofValues > 1e-10, ofDuals > 1e-10 { weight = ofDuals / ofValues }
    start = here
    stepsSinceStart = 0
  }

  /// The largest singular value of the matrix, by the power method.
  private static func norm(of program: ScaledProgram) -> Double {
    var values = program.cost.indices.map { 1 + Double($0 % 7) / 10 }
    var activities = program.rowLower
    var found = 0.0
    for _ in 0..<30 {
      let size = norm(values)
      guard size > 0 else { return 0 }
      for column in values.indices { values[column] /= size }
      program.byRow.times(values, into: &activities)
      found = norm(activities)
      program.byColumn.times(activities, into: &values)
    }
    return found
  }

  private static func norm(_ vector: [Double]) -> Double {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  private static func distance(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for place in left.indices { sum += (left[place] - right[place]) * (left[place] - right[place]) }
    return sum.squareRoot()
  }
}
