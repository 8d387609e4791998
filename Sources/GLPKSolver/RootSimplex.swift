import CGLPK
import Optimization

/// How a linear program ended.
enum LinearEnding {
  case optimal, infeasible, unbounded, timeLimit, interrupted

  /// Nil when the code and the status settle nothing.
  fileprivate init?(code: Int32, status: Int32) {
    switch (code, status) {
    case (GLP_ETMLIM, _): self = .timeLimit
    case (0, GLP_OPT): self = .optimal
    case (0, GLP_NOFEAS): self = .infeasible
    case (0, GLP_UNBND): self = .unbounded
    default: return nil
    }
  }
}

/// One attempt after another until the simplex settles the linear program.
struct RootSimplex {
  let basis: Basis?
  /// Wall-clock seconds since the session was opened.
  let seconds: Double

  func ending(in session: borrowing Session) throws(SolverFailure) -> LinearEnding {
    if let basis { session.start(from: basis) }
    var code: Int32 = 0
    for attempt in Attempt.allCases {
      attempt.prepare(session)
      let (returned, status) = try session.simplex(attempt.method, seconds: seconds)
      if session.isStopped { return .interrupted }
      if let ending = LinearEnding(code: returned, status: status) { return ending }
      code = returned
    }
    throw SolverFailure("GLPK: the simplex settled nothing (code \(code))")
  }
}

/// The ways to run the simplex, the likeliest first. The dual one cannot tell infeasible from unbounded when
/// it finds no dual feasible point, and a basis from elsewhere may be singular.
private enum Attempt: CaseIterable {
  case dual, primal, coldDual, coldPrimal, unscaled

  var method: Int32 {
    switch self {
    case .dual, .coldDual: GLP_DUALP
    case .primal, .coldPrimal, .unscaled: GLP_PRIMAL
    }
  }

  func prepare(_ session: borrowing Session) {
    switch self {
    case .dual, .primal: break
    case .coldDual, .coldPrimal: session.clearBasis()
    case .unscaled:
      session.unscale()
      session.clearBasis()
    }
  }
}
