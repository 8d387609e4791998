import CGLPK
import Optimization

/// Solves a problem with integer variables: the linear relaxation first, then branch-and-cut.
struct IntegerSolve {
  private let problem: Problem
  private let options: SolveOptions
  private let watch: (SearchProgress) -> SearchCommand
  private let watcher: Watcher

  init(
    _ problem: Problem, _ options: SolveOptions,
    _ watch: @escaping (SearchProgress) -> SearchCommand
  ) {
    self.problem = problem.roundedInward
    self.options = options
    self.watch = watch
    watcher = Watcher(self.problem, start: options.start, watch: watch)
  }

  func outcome() throws(SolverFailure) -> Outcome {
    guard !problem.hasCrossedBounds else { return .infeasible }
    let search = try found(options, integrality: 1e-6)
    do throws(SolverFailure) {
      return try outcome(of: search)
    } catch {
      // A large factor on a switch lets 1e-6 of it pass for none, and the rows do not hold at none. A second
      // search looks closer.
      return try outcome(of: found(options.after(search), integrality: 1e-9))
    }
  }

  private func outcome(of search: SearchEnd) throws(SolverFailure) -> Outcome {
    switch search.stop {
    case .infeasible:
      if watcher.best != nil { throw .deniesFeasiblePoint }
      return Outcome(
        ending: .infeasible, solution: nil, bound: nil, nodes: search.nodes, iterations: search.iterations)
    case .unbounded:
      return try unboundedOrInfeasible(after: search)
    default:
      return try Verdict(problem: problem, options: options).outcome(of: search, offered: watcher.best)
    }
  }

  /// The session ends here: mending a solution opens another one in this thread.
  private func found(_ options: SolveOptions, integrality: Double) throws(SolverFailure) -> SearchEnd {
    let session = try Session.open(problem, watcher)
    let root = RootSimplex(basis: options.basis, seconds: options.timeLimit ?? .infinity)
    let ending = try root.ending(in: session)
    guard case .optimal = ending else {
      return SearchEnd(stop: SearchEnd.Stop(ending), in: session, rootBound: nil)
    }
    let rootBound = problem.objectiveValue(at: try session.linearSolution().values)
    let (code, status) = try session.branch(options.limits(integrality))
    guard let stop = SearchEnd.Stop(code: code, status: status, isStopped: session.isStopped) else {
      throw SolverFailure("GLPK: branch-and-cut failed (code \(code), status \(status))")
    }
    return SearchEnd(stop: stop, in: session, rootBound: rootBound)
  }

  /// An unbounded relaxation makes a program with rational coefficients unbounded too, if it has any point.
  private func unboundedOrInfeasible(after search: SearchEnd) throws(SolverFailure) -> Outcome {
    if watcher.best != nil { return Outcome(ending: .unbounded, solution: nil, bound: nil) }
    var anyPoint = problem
    anyPoint.objective = LinearExpression()
    let outcome = try IntegerSolve(anyPoint, options.after(search), watch).outcome()
    guard outcome.solution != nil else { return outcome }
    return Outcome(
      ending: .unbounded, solution: nil, bound: nil, nodes: outcome.nodes, iterations: outcome.iterations)
  }
}

extension SolveOptions {
  fileprivate func limits(_ integrality: Double) -> cg_limits {
    cg_limits(
      seconds: timeLimit ?? .infinity,
      nodes: nodeLimit.map { Int32(clamping: max(0, $0)) } ?? -1,
      gap: max(0, relativeGap),
      integrality: integrality)
  }

  /// With the time that `search` has left over.
  fileprivate func after(_ search: SearchEnd) -> SolveOptions {
    var rest = self
    rest.timeLimit = timeLimit.map { $0 - search.seconds }
    return rest
  }
}
