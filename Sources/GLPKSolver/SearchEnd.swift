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

  init(stop: Stop, in session: borrowing Session, rootBound: Double?) {
    self.stop = stop
    incumbent = session.incumbent
    bound = session.bound.map { max($0, rootBound ?? $0) } ?? rootBound
    nodes = session.nodes
    iterations = session.iterations
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
    // The only other stop is the node limit's.
    case (GLP_ESTOP, _): self = .limitReached
    // Numerical trouble deep in the tree: what was found so far still stands.
    case (GLP_EFAIL, GLP_FEAS): self = .limitReached
    default: return nil
    }
  }
}
