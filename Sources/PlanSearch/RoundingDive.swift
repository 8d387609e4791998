import Optimization

/// A dive from the relaxation to whole numbers, stage by stage, re-solving the linear program after each step
/// from the basis of the one before.
///
/// In a stage the largest fraction is rounded up (its lower bound rises); a step that makes the program
/// infeasible is taken back and the variable rounded down instead. When a stage is whole it is held. Where neither way
/// is open, the stages just before are: they may be raised, such as a lease where no more servers fit, and are settled
/// again.
struct RoundingDive {
  /// Stages before a dead end that may be raised.
  private static let mostReopened = 8
  /// Dead ends from which one dive turns round.
  private static let mostTurns = 40

  private let solver: any Solver
  private let whole: Problem
  private let order: [[VariableIndex]]
  private let watch: @Sendable (SearchProgress) -> SearchCommand
  private var problem: Problem
  private var current: Solution

  /// - Parameters:
  ///   - relaxation: the solution of the problem's relaxation.
  ///   - order: stages of integer variables; each integer variable in exactly one.
  init(
    _ problem: Problem, from relaxation: Solution, in order: [[VariableIndex]], with solver: any Solver,
    watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) {
    self.problem = problem
    self.whole = problem
    self.current = relaxation
    self.order = order
    self.solver = solver
    self.watch = watch
  }

  /// A point that is whole in every stage; nil when the dive ran into a dead end or was stopped.
  mutating func landing() throws(SolverFailure) -> Solution? {
    var (place, turns) = (0, 0)
    while place < order.count {
      if try settle(order[place]) {
        place += 1
      } else {
        turns += 1
        guard turns <= Self.mostTurns, let earlier = try reopened(before: place) else { return nil }
        place = earlier
      }
    }
    // The last stage is held only now: solve once more, so that what is returned is whole.
    return try solved() ? current : nil
  }

  private mutating func settle(_ stage: [VariableIndex]) throws(SolverFailure) -> Bool {
    while let next = mostFractional(in: stage) {
      guard isGoing, try round(next) else { return false }
    }
    for index in stage { problem[index].bounds = .exactly(current.values[index.rawValue].rounded()) }
    return true
  }

  /// The stage to go on from after a dead end: the last one before it that, raised together with those after it, makes the
  /// program feasible again; nil when none does.
  private mutating func reopened(before place: Int) throws(SolverFailure) -> Int? {
    for stage in order.indices[..<place].suffix(Self.mostReopened).reversed() {
      guard isGoing else { return nil }
      for index in order[stage] { problem[index].bounds.upper = whole[index].bounds.upper }
      if try solved() { return stage }
    }
    return nil
  }

  private var isGoing: Bool {
    if case .go = watch(SearchProgress(incumbent: nil, bound: nil, nodes: 0)) { return true }
    return false
  }

  /// The variable of the stage with the largest fraction; nil when all are whole.
  private func mostFractional(in stage: [VariableIndex]) -> VariableIndex? {
    var best: (index: VariableIndex, fraction: Double)?
    for index in stage {
      let fraction = current.values[index.rawValue].fraction
      if fraction > 0, fraction > (best?.fraction ?? 0) { best = (index, fraction) }
    }
    return best?.index
  }

  private mutating func round(_ index: VariableIndex) throws(SolverFailure) -> Bool {
    let (value, bounds) = (current.values[index.rawValue], problem[index].bounds)
    problem[index].bounds = Bounds(lower: value.rounded(.up), upper: max(bounds.upper, value.rounded(.up)))
    if value.rounded(.up) <= bounds.upper, try solved() { return true }
    problem[index].bounds = Bounds(lower: bounds.lower, upper: value.rounded(.down))
    return try solved()
  }

  private mutating func solved() throws(SolverFailure) -> Bool {
    let outcome = try solver.solve(problem, SolveOptions(relaxed: true, basis: current.basis), watch: watch)
    guard outcome.ending == .optimal, let solution = outcome.solution else { return false }
    current = solution
    return true
  }
}

extension Double {
  /// The part above the next whole number below; 0 within the solver's integer tolerance of a whole number.
  fileprivate var fraction: Double {
    abs(self - rounded()) <= 1e-6 ? 0 : self - rounded(.down)
  }
}
