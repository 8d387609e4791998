import Domain
import Formulation
import Optimization

/// How often each workload's demand could be served at most: multiples that no plan exceeds, from relaxations of
/// ever larger worlds.
struct ThroughputCeiling {
  /// nil when there is no ceiling, or no plan at all.
  private(set) var multiples: [ID<Workload>: Double]?
  /// Why there are none: `unbounded` when nothing limits what can be served.
  private(set) var ending = Ending.unbounded

  /// How much more is tried where a world does not reach its ceiling, and how often.
  private static let step = 8.0
  private static let most = 8
  /// A share this close to 1 is at the world's edge, not at a limit.
  private static let edge = 1 - 1e-6
  /// Where nothing can be served, as good as nothing is asked for.
  private static let least = 1e-6

  init(
    _ inventory: Inventory, holding held: [HeldGoal], _ solver: any Solver,
    _ watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) throws(SolverFailure) {
    let workloads = inventory.workloads.filter { $0.weight != 0 }
    var tried = Dictionary(workloads.map { ($0.id, 1.0) }, uniquingKeysWith: { first, _ in first })
    for _ in 0...Self.most {
      let program = PlanProgram(inventory.asking(tried), for: .throughput, holding: held)
      let found = try solver.solve(program.problem, SolveOptions(relaxed: true), watch: watch)
      guard found.ending == .optimal, let solution = found.solution else {
        ending = found.ending
        return
      }
      let open = program.shares(at: solution.values).filter { $0.value >= Self.edge }.keys
      if open.isEmpty {
        // A little more than proven, so that rounding cannot cut off the best plan.
        for workload in workloads {
          let ceiling = -solution.objective / (workload.weight ?? 1) * (1 + 1e-6)
          tried[workload.id] = min(tried[workload.id] ?? 1, max(ceiling, Self.least))
        }
        multiples = tried
        return
      }
      for workload in open { tried[workload, default: 1] *= Self.step }
    }
  }
}
