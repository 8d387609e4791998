import Domain
import GLPKSolver
import PlanSearch
import TestSupport

let solver = GLPK()

/// The proven least cost of a tiny world, to the end; nil when there is no plan.
func leastCost(_ world: TinyWorld) throws -> Double? { try plan(world).objective }

/// The plan of a tiny world, proven to the end.
func plan(
  _ world: TinyWorld, _ options: SearchOptions = SearchOptions(relativeGap: 0)
) throws -> SearchResult {
  try PlanFinder(solver: solver).plan(world.inventory, options)
}

extension Double {
  /// Whether two amounts of money agree to a hundredth of a cent.
  func isNear(_ other: Double) -> Bool { abs(self - other) <= 1e-4 }
}

extension Optional<Double> {
  func isNear(_ other: Double) -> Bool { map { $0.isNear(other) } ?? false }
}
