import CGLPK
import Optimization

/// GLPK's simplex and branch-and-cut. One solve runs in one thread of its own; several may run at once.
///
/// Reproducible unless a time limit is reached: the same problem and options give the same outcome. Every answer
/// is verified on the problem as it was given before it is returned.
public struct GLPK: WarmSolver {
  public init() {}

  /// The version of the linked library: `5.0`.
  public static var version: String { String(cString: cg_version()) }

  public var name: String { "GLPK \(Self.version)" }

  public func solve(
    _ problem: Problem, _ options: SolveOptions,
    watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) throws(SolverFailure) -> Outcome {
    if let fault = problem.fault ?? options.fault { throw fault }
    guard !problem.hasCrossedBounds else { return .infeasible }
    return try onSolverThread { () throws(SolverFailure) in
      try outcome(of: problem, options, watch)
    }
  }

  public func keeping<Result: Sendable>(
    _ problem: Problem, watch: @escaping @Sendable (SearchProgress) -> SearchCommand,
    _ body: @escaping (any LinearProgram) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result {
    if let fault = problem.fault { throw fault }
    return try onSolverThread { () throws(SolverFailure) in
      try body(try KeptProgram(problem, watch))
    }
  }
}

private func outcome(
  of problem: Problem, _ options: SolveOptions,
  _ watch: @escaping @Sendable (SearchProgress) -> SearchCommand
) throws(SolverFailure) -> Outcome {
  let isInteger = !options.relaxed && problem.variables.contains { $0.kind == .integer }
  return isInteger
    ? try IntegerSolve(problem, options, watch).outcome()
    : try LinearSolve(problem.relaxed, options, watch).outcome()
}

extension SolveOptions {
  /// What cannot be an option; nil when all can.
  fileprivate var fault: SolverFailure? {
    if !relativeGap.isFinite { return SolverFailure("the relative gap is \(relativeGap)") }
    if let timeLimit, timeLimit.isNaN { return SolverFailure("the time limit is not a number") }
    return nil
  }
}

extension Outcome {
  static let infeasible = Outcome(ending: .infeasible, solution: nil, bound: nil)
}

extension Problem {
  /// This problem without its integrality.
  var relaxed: Problem {
    var result = self
    for index in variableIndices { result[index].kind = .continuous }
    return result
  }

  /// This problem with the bounds of integer variables moved to the whole numbers within.
  var roundedInward: Problem {
    var result = self
    for index in variableIndices where self[index].kind == .integer {
      result[index].bounds = self[index].bounds.roundedInward
    }
    return result
  }
}

extension Bounds {
  /// A bound that misses a whole number by less than a rounding error is taken to be that number.
  fileprivate var roundedInward: Bounds {
    Bounds(
      lower: (lower - 1e-9 * max(1, abs(lower).finiteOrZero)).rounded(.up),
      upper: (upper + 1e-9 * max(1, abs(upper).finiteOrZero)).rounded(.down))
  }
}

extension Double {
  fileprivate var finiteOrZero: Double { isFinite ? self : 0 }
}
