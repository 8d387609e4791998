import CGLPK
import Optimization

/// What a branch-and-cut search left behind.
struct SearchEnd {
  enum Stop {
    case finished, gapReached, limitReached, interrupted, infeasible, unbounded
  }

  let stop: Stop
  let incumbent: (values: [Double], objective: Double)?
  /// Best proven bound; nil when the root was not solved.
  let bound: Double?
  let nodes: Int
  let iterations: Int
  /// Wall-clock seconds it took.
  let seconds: Double

  init(stop: Stop, in session: borrowing Session, rootBound: Double?) {
    self.stop = stop
    incumbent = session.incumbent
    bound = [session.bound, rootBound].compactMap(\.self).filter(\.isFinite).max()
    nodes = session.nodes
    iterations = session.iterations
    seconds = session.seconds
  }
}

extension SearchEnd.Stop {
  init(_ ending: LinearEnding) {
    self =
      switch ending {
      case .optimal: .finished
      case .infeasible: .infeasible
      case .unbounded: .unbounded
      case .timeLimit: .limitReached
      case .interrupted: .interrupted
      }
  }

  /// Nil when GLPK failed.
  init?(code: Int32, status: Int32, isStopped: Bool) {
    switch (code, status) {
    case (0, GLP_OPT): self = .finished
    case (0, GLP_NOFEAS): self = .infeasible
    case (GLP_EMIPGAP, _): self = .gapReached
    case (GLP_ETMLIM, _): self = .limitReached
    case (_, _) where isStopped: self = .interrupted
    // The only other stops are the limits'.
    case (GLP_ESTOP, _): self = .limitReached
    // Numerical trouble deep in the tree: what was found so far still stands.
    case (GLP_EFAIL, GLP_FEAS): self = .limitReached
    default: return nil
    }
  }
}
