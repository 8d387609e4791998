import Optimization

/// A dive from the relaxation to whole numbers.
extension TreeSearch {
  private static let mostSteps = 3000
  private static let mostTurns = 8
  /// A step that costs more than this, relative, is worth a look at the other way.
  private static let dear = 2e-4
  /// Fractions below are rounded down.
  private static let roundedDown = 0.3
  /// Fractions this near to a whole number are rounded along with another.
  private static let near = 0.04

  /// A whole number to round next, and others that nearly are whole.
  private struct Step {
    let column: Int
    let isUp: Bool
    let near: [Int]
  }

  /// Rounds one whole number after another, those along that nearly are whole, and solves again. Where that costs much,
  /// the other way is tried too. In a dead end the last decisions are taken back, and the number that found no place goes
  /// first.
  func dive() throws(SolverFailure) {
    let basis = try live.kept.basis
    let (values, objective) = (live.values, live.objective)
    if try descend() { try accept(live.values) }
    try live.move(to: rootLower, rootUpper, of: wholes)
    try live.kept.start(from: basis)
    live.restore(values, objective)
  }

  /// Whether all whole numbers are whole in the end.
  private func descend() throws(SolverFailure) -> Bool {
    var path = DivePath(flat, rootLower, rootUpper)
    var urgent: Set<Int> = []
    var (turns, back) = (0, 8)
    for _ in 0..<Self.mostSteps {
      guard let step = next(urgent) else { return true }
      if try take(step, on: &path) { continue }
      turns += 1
      guard turns < Self.mostTurns, !isSpent else { return false }
      urgent.insert(step.column)
      repeat {
        try path.takeBack(to: max(0, path.count - back), in: live)
        back *= 2
      } while try !isOpen(path, below: cutoff) && path.count > 0
    }
    return false
  }

  /// Rounds, one way or the other; whether any way is open.
  private func take(_ step: Step, on path: inout DivePath) throws(SolverFailure) -> Bool {
    let (value, before, mark) = (live.values[step.column], live.objective, path.count)
    let (low, high) = (value.rounded(.down), value.rounded(.up))
    for column in step.near {
      let whole = live.values[column].rounded()
      try path.set(column, whole, whole, in: live)
    }
    let first = step.isUp ? high : low
    let second = step.isUp ? low : high
    try path.set(step.column, first, first, in: live)
    let isFirstOpen = try isOpen(path, below: cutoff)
    if isFirstOpen, live.objective - before <= Self.dear * abs(before) { return true }
    let cost = isFirstOpen ? live.objective : .infinity
    try path.takeBack(to: mark, in: live)
    try path.set(step.column, second, second, in: live)
    if try isOpen(path, below: min(cutoff, cost)) { return true }
    try path.takeBack(to: mark, in: live)
    guard isFirstOpen else { return false }
    try path.set(step.column, first, first, in: live)
    return try isOpen(path, below: cutoff)
  }

  private func isOpen(_ path: borrowing DivePath, below cutoff: Double) throws(SolverFailure) -> Bool {
    guard !path.isBlocked else { return false }
    return try live.resolve(cutoff: cutoff) == .optimal && live.objective < cutoff
  }

  /// Of a large program, the half of a stage's fractions that are nearest to whole numbers: one at a time would take too
  /// long, and one server more or less weighs little there.
  private func batch(of stage: Int, besides column: Int) -> [Int] {
    guard wholes.count > Self.large else { return [] }
    let fractions = wholes.filter {
      guide.stage[$0] == stage && $0 != column && live.lower[$0] < live.upper[$0]
        && live.values[$0].isFractional
    }
    let nearest = fractions.map { (column: $0, distance: abs(live.values[$0] - live.values[$0].rounded())) }
      .filter { $0.distance >= Self.near }
      .sorted { ($0.distance, $0.column) < ($1.distance, $1.column) }
    return nearest.prefix(nearest.count / 2).map(\.column)
  }

  /// The fraction nearest to its whole number, of the first stage that has any; nil when all are whole.
  private func next(_ urgent: Set<Int>) -> Step? {
    var best: (column: Int, isUp: Bool, stage: Int, distance: Double)?
    var near: [Int] = []
    for column in wholes where live.lower[column] < live.upper[column] && live.values[column].isFractional {
      let fraction = live.values[column] - live.values[column].rounded(.down)
      if min(fraction, 1 - fraction) < Self.near { near.append(column) }
      let isUrgent = urgent.contains(column)
      let isUp = fraction > Self.roundedDown || isUrgent
      let (stage, distance) = (isUrgent ? -1 : guide.stage[column], isUp ? 1 - fraction : fraction)
      if let best, (best.stage, best.distance) <= (stage, distance) { continue }
      best = (column, isUp, stage, distance)
    }
    guard let best else { return nil }
    return Step(
      column: best.column, isUp: best.isUp,
      near: near.filter { $0 != best.column && guide.stage[$0] <= best.stage }
        + batch(of: best.stage, besides: best.column))
  }
}

/// Decisions of a dive in the order in which they were made, with what follows from them, and what was there before.
private struct DivePath {
  private var implied: Propagation
  private var decisions: [[BoundsChange]] = []

  init(_ flat: FlatProgram, _ lower: [Double], _ upper: [Double]) {
    implied = Propagation(flat, lower, upper, isSettled: true)
  }

  var count: Int { decisions.count }
  /// Whether the last decision was seen to be impossible without a linear program.
  var isBlocked: Bool { implied.isInfeasible }

  mutating func set(_ column: Int, _ lower: Double, _ upper: Double, in live: LiveProgram)
    throws(SolverFailure)
  {
    let before = implied.narrowing(column, lower, upper, limit: 300)
    decisions.append(before)
    if !implied.isInfeasible { try show(before, in: live) }
  }

  mutating func takeBack(to mark: Int, in live: LiveProgram) throws(SolverFailure) {
    while let last = decisions.last, decisions.count > mark {
      implied.takeBack(last)
      try show(last, in: live)
      decisions.removeLast()
    }
  }

  /// Sends the bounds of whole numbers; those of others stay as the rows imply them.
  private func show(_ changes: [BoundsChange], in live: LiveProgram) throws(SolverFailure) {
    for change in changes where implied.flat.isWhole[change.variable] {
      try live.set(change.variable, implied.lower[change.variable], implied.upper[change.variable])
    }
  }
}
