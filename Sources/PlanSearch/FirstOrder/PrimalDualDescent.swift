/// First-order steps towards the optimum of a linear program, each of two products with its matrix.
///
/// The primal-dual hybrid gradient method with reflected Halpern steps that start anew when they have come some way
/// (Lu and Yang, "Restarted Halpern PDHG for linear programming", 2024), with the restarts of cuPDLPx (Lu, Peng and
/// Yang 2025). What it gives is never exact: `WeakDuality` makes a true bound of its duals.
struct PrimalDualDescent {
  private var program: ScaledProgram
  private var lanes: [DescentLane]
  private let threads: Threads
  /// A step short enough for the matrix.
  private let step: Double
  /// How much longer the steps of the duals are than those of the values.
  private var weight: Double
  /// Steps since the last start, and in all.
  private var stepsSinceStart = 0
  private(set) var steps = 0
  /// How far a plain step led at the last start, and when last looked at.
  private var (firstDistance, lastDistance) = (0.0, 0.0)

  /// A program with this many columns is parted into lanes, however many threads there are: the order in which sums are
  /// taken must not depend on them.
  private static let (manyColumns, mostLanes) = (20_000, 8)
  /// Steps between two looks at how far it has come.
  private static let looks = 20
  /// It starts anew when a step leads this much less far than at the start; or the second, and no less than at the last look.
  private static let (clearProgress, someProgress) = (0.2, 0.8)
  /// Or when it has gone this share of all steps since.
  private static let longestRun = 0.36

  /// - Parameters:
  ///   - values: where to start, of the program's own variables; nil for the values nearest to 0.
  ///   - duals: likewise, of its rows.
  init(
    _ program: ScaledProgram, from values: [Double]? = nil, _ duals: [Double]? = nil,
    _ threads: Threads = .one
  ) {
    (self.program, self.threads) = (program, threads)
    let near = values.map(program.scaled) ?? program.cost.map { _ in 0 }
    let within = near.indices.map { min(max(near[$0], program.lower[$0]), program.upper[$0]) }
    let scaledDuals = duals.map(program.scaledDuals) ?? program.rowLower.map { _ in 0 }
    let count = near.count < Self.manyColumns ? 1 : Self.mostLanes
    lanes = zip(program.byColumn.parted(count), program.byRow.parted(count)).map {
      DescentLane($0, $1, within, scaledDuals)
    }
    step = 0.998 / max(Self.norm(of: program), .leastNormalMagnitude)
    let limits = program.rowLower.indices.map { row in
      [program.rowLower[row], program.rowUpper[row]].filter(\.isFinite).map(abs).max() ?? 0
    }
    let (costs, sides) = (Self.norm(program.cost), Self.norm(limits))
    weight = costs > 0 && sides > 0 ? costs / sides : 1
  }

  /// Values within their bounds; rows hold approximately.
  var values: [Double] { program.values(joined(\.next.values)) }
  /// Duals of the rows; reduced costs are cost − Σ entry × dual.
  var duals: [Double] { program.duals(joined(\.next.duals)) }

  /// Goes on from here with other bounds of the variables.
  mutating func hold(_ lower: [Double], _ upper: [Double]) {
    program.hold(lower, upper)
    _ = threads.each(of: &lanes) { $0.startAnew() }
    stepsSinceStart = 0
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

  /// Where a plain step from here leads.
  private mutating func stepPlainly() {
    let (program, ofValues, ofDuals) = (program, step / weight, step * weight)
    let duals = joined(\.here.duals)
    _ = threads.each(of: &lanes) { $0.moveValues(by: ofValues, program, duals) }
    let ahead = joined(\.ahead)
    _ = threads.each(of: &lanes) { $0.moveDuals(by: ofDuals, program, ahead) }
  }

  /// Twice the plain step, drawn towards the start by as much as is due.
  private mutating func stepBack() {
    let kept = Double(stepsSinceStart + 1) / Double(stepsSinceStart + 2)
    _ = threads.each(of: &lanes) { $0.stepBack(drawn: 1 - kept, kept: kept) }
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
    let program = program
    var way = sum(threads.each(of: &lanes) { $0.measureValues() })
    let ahead = joined(\.ahead)
    way.take(sum(threads.each(of: &lanes) { $0.measureDuals(program, ahead) }))
    return max(0, weight / step * way.ofValues - 2 * way.both + way.ofDuals / (weight * step)).squareRoot()
  }

  private mutating func startAnew() {
    let way = sum(threads.each(of: &lanes) { $0.startAnew() })
    let (ofValues, ofDuals) = (way.ofValues.squareRoot(), way.ofDuals.squareRoot())
    if ofValues > 1e-10, ofDuals > 1e-10 { weight = ofDuals / ofValues }
    stepsSinceStart = 0
  }

  /// What all lanes have, in order.
  private func joined(_ part: KeyPath<DescentLane, [Double]>) -> [Double] {
    guard lanes.count > 1 else { return lanes.first?[keyPath: part] ?? [] }
    var all: [Double] = []
    all.reserveCapacity(lanes.reduce(0) { $0 + $1[keyPath: part].count })
    for lane in lanes { all += lane[keyPath: part] }
    return all
  }

  private func sum(_ ways: [DescentLane.Way]) -> DescentLane.Way {
    ways.reduce(into: DescentLane.Way()) { $0.take($1) }
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
}
