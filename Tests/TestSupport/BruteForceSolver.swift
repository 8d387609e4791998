import Optimization

/// Tries every whole number that its own simplex cannot rule out, one variable after another. For tiny programs,
/// to confirm a real solver.
public struct BruteForceSolver: Solver {
  /// A program that needs more linear programs than this is not tiny.
  private let most: Int

  public init(most: Int = 100_000) { self.most = most }

  public var name: String { "brute force" }

  public func solve(
    _ problem: Problem, _ options: SolveOptions,
    watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) throws(SolverFailure) -> Outcome {
    if let fault = problem.fault { throw fault }
    guard options.relativeGap.isFinite else { throw SolverFailure("the gap is not finite") }
    guard !problem.hasCrossedBounds else {
      return Outcome(ending: .infeasible, solution: nil, bound: nil)
    }
    var trial = Trial(problem, options, most, watch)
    return try trial.outcome()
  }
}

/// One search through the whole numbers.
private struct Trial {
  private let problem: Problem
  private let options: SolveOptions
  private let most: Int
  private let watch: @Sendable (SearchProgress) -> SearchCommand
  private let integers: [VariableIndex]

  private var best: (values: [Double], objective: Double)?
  private var bound: Double?
  private var nodes = 0
  /// Set when the search is to end early.
  private var stop: Stop?

  private enum Stop { case limit, interrupted }

  init(
    _ problem: Problem, _ options: SolveOptions, _ most: Int,
    _ watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) {
    self.problem = problem
    self.options = options
    self.most = most
    self.watch = watch
    integers = options.relaxed ? [] : problem.variableIndices.filter { problem[$0].kind == .integer }
    if let start = options.start { consider(start) }
  }

  mutating func outcome() throws(SolverFailure) -> Outcome {
    var root = DenseSimplex(problem)
    ask(nil)
    guard stop == nil else { return atStop }
    nodes += 1
    switch try root.settled() {
    case .infeasible: return Outcome(ending: .infeasible, solution: nil, bound: nil, nodes: nodes)
    case .unbounded: return try unboundedOrInfeasible()
    case .optimal: break
    }
    bound = problem.objectiveValue(at: root.point)
    guard !integers.isEmpty else { return optimum(of: root) }
    try explore(root)
    guard stop == nil else { return atStop }
    guard let best else { return Outcome(ending: .infeasible, solution: nil, bound: nil, nodes: nodes) }
    return Outcome(
      ending: .optimal, solution: Solution(values: best.values, objective: best.objective),
      bound: best.objective, nodes: nodes)
  }

  /// Tries what lies below a solved relaxation: the whole numbers on either side of the first fractional value.
  private mutating func explore(_ relaxation: DenseSimplex) throws(SolverFailure) {
    let point = relaxation.point
    let fractional = integers.first { abs(point[$0.rawValue].rounded() - point[$0.rawValue]) > 1e-7 }
    guard let fractional else { return try record(relaxation) }
    let value = point[fractional.rawValue]
    for side in [Bounds.atMost(value.rounded(.down)), .atLeast(value.rounded(.up))] {
      try explore(relaxation, narrowing: fractional, to: side)
    }
  }

  private mutating func explore(
    _ relaxation: DenseSimplex, narrowing variable: VariableIndex, to side: Bounds
  ) throws(SolverFailure) {
    if let limit = options.nodeLimit, nodes >= limit { stop = stop ?? .limit }
    ask(relaxation.point)
    var narrowed = relaxation
    guard stop == nil, narrowed.narrow(variable, to: side) else { return }
    nodes += 1
    guard nodes < most else { throw SolverFailure("too large to try everything") }
    guard try narrowed.settled() == .optimal else { return }
    if isBetter(problem.objectiveValue(at: narrowed.point)) { try explore(narrowed) }
  }

  private func isBetter(_ objective: Double) -> Bool {
    guard let best else { return true }
    return objective < best.objective - 1e-9 * max(1, abs(best.objective))
  }

  /// The relaxation is whole: holds the whole numbers exactly and keeps what comes of it.
  private mutating func record(_ relaxation: DenseSimplex) throws(SolverFailure) {
    var exact = relaxation
    for variable in integers {
      _ = exact.narrow(variable, to: .exactly(relaxation.point[variable.rawValue].rounded()))
    }
    guard try exact.settled() == .optimal else { return }
    consider(exact.point)
  }

  private mutating func consider(_ values: [Double]) {
    guard let violation = problem.violation(at: values),
      violation.isWithin(1e-7, integrality: options.relaxed ? .infinity : 1e-9)
    else { return }
    var whole = values
    for variable in integers { whole[variable.rawValue].round() }
    let objective = problem.objectiveValue(at: whole)
    if isBetter(objective) { best = (whole, objective) }
  }

  private mutating func ask(_ relaxation: [Double]?) {
    let progress = SearchProgress(
      incumbent: best?.objective, bound: bound, nodes: nodes, relaxation: relaxation)
    switch watch(progress) {
    case .go: break
    case .stop: stop = stop ?? .interrupted
    case .consider(let values): consider(values)
    }
  }

  private func optimum(of simplex: DenseSimplex) -> Outcome {
    let values = simplex.point
    let prices = simplex.prices
    let objective = problem.objectiveValue(at: values)
    let solution = Solution(
      values: values, objective: objective, duals: prices.duals, reducedCosts: prices.reducedCosts,
      basis: simplex.basis)
    return Outcome(ending: .optimal, solution: solution, bound: objective, nodes: nodes)
  }

  private var atStop: Outcome {
    let solution = best.map { Solution(values: $0.values, objective: $0.objective) }
    let ending: Ending =
      switch (stop, solution) {
      case (.interrupted, nil): .interruptedWithoutSolution
      case (.interrupted, _): .interruptedWithSolution
      case (_, nil): .noSolutionAtLimit
      default: .feasibleAtLimit
      }
    return Outcome(ending: ending, solution: solution, bound: bound, nodes: nodes)
  }

  /// With rational coefficients, a program whose relaxation is unbounded is so too, if it has any point.
  private func unboundedOrInfeasible() throws(SolverFailure) -> Outcome {
    var anyPoint = problem
    anyPoint.objective = LinearExpression()
    var trial = Trial(anyPoint, options, most, watch)
    let outcome = try trial.outcome()
    guard outcome.solution != nil else { return outcome }
    return Outcome(ending: .unbounded, solution: nil, bound: nil, nodes: outcome.nodes)
  }
}

extension DenseSimplex {
  fileprivate mutating func settled() throws(SolverFailure) -> Ending {
    guard let ending = ending() else { throw SolverFailure("the dense simplex does not end") }
    return ending
  }
}
