/// Answers mixed-integer programs. Endings are values; throwing means that the solver itself broke.
///
/// A conforming type passes `SolverConformance` in `Tests/TestSupport/Conformance`.
public protocol Solver: Sendable {
  /// `GLPK 5.0`: what a plan names as its solver.
  var name: String { get }

  /// Solves `problem`, calling `watch` now and then from the solving thread.
  /// - Throws: `SolverFailure` when the solver broke or the problem is malformed (`Problem.fault`). Crossed
  ///   bounds are no fault: such a problem is infeasible.
  func solve(
    _ problem: Problem, _ options: SolveOptions, watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) throws(SolverFailure) -> Outcome
}

/// A solver that can keep a linear program loaded between solves.
public protocol WarmSolver: Solver {
  /// Loads the continuous relaxation of `problem` and hands it to `body`, for which it stays loaded.
  /// - Parameter watch: is asked now and then during a solve; only its wish to stop counts.
  /// - Throws: what `body` throws; `SolverFailure` when the solver broke, or was stopped.
  func keeping<Result: Sendable>(
    _ problem: Problem, watch: @escaping @Sendable (SearchProgress) -> SearchCommand,
    _ body: @escaping (any LinearProgram) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result
}

extension Solver {
  public func solve(_ problem: Problem, _ options: SolveOptions = SolveOptions()) throws(SolverFailure)
    -> Outcome
  {
    try solve(problem, options) { _ in .go }
  }
}

/// How a program is to be solved.
public struct SolveOptions: Sendable {
  /// Stop when (objective − bound) / |objective| is at most this; 0 proves to the end.
  public var relativeGap: Double
  /// Wall-clock seconds; nil is unlimited. Makes an answer depend on the machine.
  public var timeLimit: Double?
  /// Branch-and-bound nodes; nil is unlimited. A reproducible limit.
  public var nodeLimit: Int?
  /// Solve the continuous relaxation: integrality is ignored.
  public var relaxed: Bool
  /// A point to start from (one value per variable); used when it is feasible, ignored when it is not.
  public var start: [Double]?
  /// A simplex basis of a problem with as many rows and columns, to start the first linear program from.
  public var basis: Basis?

  public init(
    relativeGap: Double = 0, timeLimit: Double? = nil, nodeLimit: Int? = nil, relaxed: Bool = false,
    start: [Double]? = nil, basis: Basis? = nil
  ) {
    self.relativeGap = relativeGap
    self.timeLimit = timeLimit
    self.nodeLimit = nodeLimit
    self.relaxed = relaxed
    self.start = start
    self.basis = basis
  }
}

/// What is known while a search runs.
public struct SearchProgress: Sendable {
  /// Objective of the best solution so far.
  public let incumbent: Double?
  /// Best proven lower bound so far.
  public let bound: Double?
  public let nodes: Int
  /// Values of the linear relaxation at the current node, one per variable; nil where not at hand.
  public let relaxation: [Double]?
  /// What was just done, for those who want to see the search at work.
  public let step: String?

  public init(
    incumbent: Double?, bound: Double?, nodes: Int, relaxation: [Double]? = nil, step: String? = nil
  ) {
    self.incumbent = incumbent
    self.bound = bound
    self.nodes = nodes
    self.relaxation = relaxation
    self.step = step
  }
}

/// What a watcher asks of the search.
public enum SearchCommand: Sendable {
  case go
  case stop
  /// Consider this point; the solver checks it and drops it when infeasible.
  case consider([Double])
}

/// How a solve ended.
public enum Ending: String, Sendable {
  /// Proven least.
  case optimal
  /// Proven within the requested gap.
  case withinGap
  /// A limit was reached with a solution in hand.
  case feasibleAtLimit
  /// Stopped by the watcher with a solution in hand.
  case interruptedWithSolution
  /// Stopped by the watcher without a solution.
  case interruptedWithoutSolution
  /// A limit was reached without a solution.
  case noSolutionAtLimit
  case infeasible
  case unbounded
}

/// What a solve found.
public struct Outcome: Sendable {
  public let ending: Ending
  /// Present exactly when the ending has a solution.
  public let solution: Solution?
  /// Proven lower bound on the objective, its constant included; nil when none was proven.
  public let bound: Double?
  public let nodes: Int
  public let iterations: Int

  public init(ending: Ending, solution: Solution?, bound: Double?, nodes: Int = 0, iterations: Int = 0) {
    self.ending = ending
    self.solution = solution
    self.bound = bound
    self.nodes = nodes
    self.iterations = iterations
  }
}

/// A point that obeys every row and bound within the solver's tolerance.
public struct Solution: Sendable {
  /// One value per variable; integer variables hold whole numbers exactly.
  public let values: [Double]
  /// The objective at `values`, its constant included.
  public let objective: Double
  /// Of a continuous problem: the objective's derivative by each row's bound, in row order.
  public let duals: [Double]?
  /// Of a continuous problem: reduced cost of each variable.
  public let reducedCosts: [Double]?
  /// Of a continuous problem: where a related problem can start.
  public let basis: Basis?

  public init(
    values: [Double], objective: Double, duals: [Double]? = nil, reducedCosts: [Double]? = nil,
    basis: Basis? = nil
  ) {
    self.values = values
    self.objective = objective
    self.duals = duals
    self.reducedCosts = reducedCosts
    self.basis = basis
  }
}

/// A simplex basis: one status per row and per variable.
public struct Basis: Sendable, Equatable {
  public enum Status: UInt8, Sendable { case basic, atLower, atUpper, free, fixed }
  public var rows: [Status]
  public var variables: [Status]

  public init(rows: [Status], variables: [Status]) {
    self.rows = rows
    self.variables = variables
  }
}

/// A broken solver or a malformed problem; never an ordinary ending.
public struct SolverFailure: Error, Sendable, Equatable {
  /// What broke, in the solver's words.
  public let reason: String
  public init(_ reason: String) { self.reason = reason }

  /// The watcher asked to stop; nothing is broken.
  public static let stopped = SolverFailure("stopped by the watcher")
}
