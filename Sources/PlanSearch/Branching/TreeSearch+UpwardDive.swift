import Optimization

/// A dive that rounds up, stage by stage: it finds a place where everything asked for must be served.
///
/// In a stage the largest fraction is rounded up; a step that leaves nothing is taken back and the number rounded down
/// instead. When a stage is whole it is held. Where neither way is open, the stages just before may be raised again, such
/// as a lease where no more servers fit.
extension TreeSearch {
  /// Stages before a dead end that may be raised.
  private static let mostReopened = 8
  /// Dead ends from which one dive turns round.
  private static let mostTurnsUp = 40

  func upwardDive() throws(SolverFailure) {
    let basis = try live.kept.basis
    let (values, objective) = (live.values, live.objective)
    try climb()
    try live.move(to: rootLower, rootUpper, of: wholes)
    try live.kept.start(from: basis)
    live.restore(values, objective)
  }

  private func climb() throws(SolverFailure) {
    let stages = Dictionary(grouping: wholes) { guide.arrivalsFirst[$0] }.sorted { $0.key < $1.key }.map(
      \.value)
    var (place, turns) = (0, 0)
    while place < stages.count {
      if try settle(stages[place]) {
        place += 1
      } else {
        turns += 1
        guard turns <= Self.mostTurnsUp, !isSpent, let earlier = try reopened(before: place, in: stages)
        else { return }
        place = earlier
      }
    }
    if try isOpen(below: cutoff) { try accept(live.values) }
  }

  private func settle(_ stage: [Int]) throws(SolverFailure) -> Bool {
    while let column = mostFractional(in: stage) {
      let (value, lower, upper) = (live.values[column], live.lower[column], live.upper[column])
      try live.set(column, value.rounded(.up), max(upper, value.rounded(.up)))
      if value.rounded(.up) <= upper, try isOpen(below: cutoff) { continue }
      try live.set(column, lower, value.rounded(.down))
      guard lower <= value.rounded(.down), try isOpen(below: cutoff) else { return false }
    }
    let held = stage.map { live.values[$0].rounded() }
    try live.move(stage, to: held, held)
    return true
  }

  /// The stage to go on from after a dead end: the last one before it that, raised together with those after it, leaves
  /// something; nil when none does.
  private func reopened(before place: Int, in stages: [[Int]]) throws(SolverFailure) -> Int? {
    for stage in stages.indices[..<place].suffix(Self.mostReopened).reversed() {
      try live.move(
        stages[stage], to: stages[stage].map { live.lower[$0] }, stages[stage].map { rootUpper[$0] })
      try live.move(
        stages[place], to: stages[place].map { rootLower[$0] }, stages[place].map { rootUpper[$0] })
      if try isOpen(below: cutoff) { return stage }
    }
    return nil
  }

  private func isOpen(below cutoff: Double) throws(SolverFailure) -> Bool {
    try live.resolve(cutoff: cutoff) == .optimal && live.objective < cutoff
  }

  private func mostFractional(in stage: [Int]) -> Int? {
    var best: (column: Int, fraction: Double)?
    for column in stage where live.values[column].isFractional {
      let fraction = live.values[column] - live.values[column].rounded(.down)
      if fraction > best?.fraction ?? 0 { best = (column, fraction) }
    }
    return best?.column
  }
}
