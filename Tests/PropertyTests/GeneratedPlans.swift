import Domain
import GLPKSolver
import Optimization
import PlanSearch
import Planning
import Synchronization
import TestSupport

/// Plans of generated worlds, found within a node limit so that no seed can hold the suite up.
enum GeneratedPlans {
  static let options = SearchOptions(relativeGap: 1e-6, nodeLimit: 2000)

  static func search(_ world: TinyWorld, _ options: SearchOptions = options) throws -> SearchResult {
    try PlanFinder(solver: GLPK()).plan(world.inventory, options)
  }

  /// A search that is stopped after it was asked a few times.
  static func interrupted(_ world: TinyWorld, after questions: Int) throws -> SearchResult {
    let asked = Mutex(0)
    return try PlanFinder(solver: GLPK()).plan(world.inventory, SearchOptions(relativeGap: 0)) { _ in
      asked.withLock { count in
        count += 1
        return count > questions ? .stop : .go
      }
    }
  }

  /// The audited plan of a search that found decisions.
  static func plan(_ world: TinyWorld, _ found: SearchResult) -> Result<Plan, AuditFailure>? {
    guard let decisions = found.decisions, let objective = found.objective, let bound = found.bound else {
      return nil
    }
    let summary = SearchSummary(
      version: "test", solver: "test", status: .optimal, ending: "test", options: [])
    return Plan.make(
      world.inventory, decisions, computed: objective, bound: bound, search: summary,
      marginals: found.marginals)
  }
}

extension Double {
  /// Whether this cost is not below a lower bound, beyond the tolerance of the solver.
  func isAtLeast(_ bound: Double) -> Bool { self >= bound - 1e-6 * Swift.max(1, abs(bound)) }
}
