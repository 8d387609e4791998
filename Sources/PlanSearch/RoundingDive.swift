import Optimization

/// A dive from the relaxation to whole numbers, stage by stage, re-solving the linear program after each step
/// from the basis of the one before.
///
/// In a stage the largest fraction is rounded up (its lower bound rises); a step that makes the program
/// infeasible is taken back and the variable rounded down instead. When a stage is whole it is held.
struct RoundingDive {
  private let solver: any Solver
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
    self.current = relaxation
    self.order = order
    self.solver = solver
    self.watch = watch
  }

  /// A point that is whole in every stage; nil when the dive ran into a dead end or was stopped.
  mutating func landing() throws(SolverFailure) -> Solution? {
    for stage in order {
      guard try settle(stage) else { return nil }
    }
    // The last stage is held only now: solve once more, so that what is returned is whole.
    return try solved() ? current : nil
  }

  private mutating func settle(_ stage: [VariableIndex]) throws(SolverFailure) -> Bool {
    while let next = mostFractional(in: stage) {
      guard case .go = watch(SearchProgress(incumbent: nil, bound: nil, nodes: 0)) else { return false }
      guard try round(next) else { return false }
    }
    for index in stage { problem[index].bounds = .exactly(current.values[index.rawValue].rounded()) }
    return true
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
