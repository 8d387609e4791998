import Optimization
import Synchronization
import Testing

extension SolverConformance {
  static let watching: [ConformanceCase] = [
    ConformanceCase("stops when asked, without a solution") { solver in
      let outcome = try solver.solve(TinyPrograms.knapsack(), SolveOptions()) { _ in .stop }
      #expect(outcome.ending == .interruptedWithoutSolution)
      #expect(outcome.solution == nil)
    },
    ConformanceCase("stops when asked, with a solution") { solver in
      let start = [8.0, 0.0]
      let outcome = try solver.solve(TinyPrograms.mixed, SolveOptions(start: start)) { _ in .stop }
      #expect(outcome.ending == .interruptedWithSolution)
      try outcome.expectPoint(start, costs: 29)
    },
    ConformanceCase("stops in the tree with a true bound") { solver in
      let problem = TinyPrograms.knapsack(20)
      let best = try #require(try solver.solve(problem).solution).objective
      let outcome = try solver.solve(problem, SolveOptions()) { $0.nodes >= 3 ? .stop : .go }
      #expect([.interruptedWithSolution, .interruptedWithoutSolution].contains(outcome.ending))
      #expect(try #require(outcome.bound) <= best)
    },
    ConformanceCase("reports progress that only gets better") { solver in
      let problem = TinyPrograms.knapsack(20)
      let record = Record()
      let outcome = try solver.solve(problem, SolveOptions()) { record.note($0) }
      let steps = record.steps
      #expect(!steps.isEmpty)
      for (before, after) in zip(steps, steps.dropFirst()) {
        #expect(after.nodes >= before.nodes)
        #expect(after.bound ?? -.infinity >= before.bound ?? -.infinity)
        #expect(after.incumbent ?? .infinity <= before.incumbent ?? .infinity)
      }
      let objective = try #require(outcome.solution).objective
      #expect(steps.allSatisfy { $0.bound ?? -.infinity <= objective + 1e-6 * abs(objective) })
      #expect(steps.allSatisfy { $0.incumbent ?? .infinity >= objective - 1e-6 * abs(objective) })
    },
    ConformanceCase("shows relaxations by variable") { solver in
      let problem = TinyPrograms.knapsack(20)
      let record = Record()
      _ = try solver.solve(problem, SolveOptions()) { record.note($0) }
      let relaxations = record.steps.compactMap(\.relaxation)
      #expect(!relaxations.isEmpty)
      for relaxation in relaxations {
        #expect(try #require(problem.violation(at: relaxation)).isWithin(1e-6, integrality: 1))
      }
    },
    ConformanceCase("takes a feasible point offered on the way") { solver in
      let outcome = try solver.solve(TinyPrograms.mixed, SolveOptions(nodeLimit: 1)) { _ in
        .consider([4, 0])
      }
      try outcome.expectSound(for: TinyPrograms.mixed)
      #expect(try #require(outcome.solution).objective <= 17 + 1e-9)
    },
    ConformanceCase("drops infeasible points offered on the way") { solver in
      for point in [[0, 0], [3.5, 0], [2, 1], [], [.nan, 9]] {
        let outcome = try solver.solve(TinyPrograms.mixed, SolveOptions()) { _ in .consider(point) }
        #expect(outcome.ending == .optimal)
        try outcome.expectPoint([3, 1], costs: 16)
      }
    },
  ]
}

/// Progress as it was reported.
private final class Record: Sendable {
  private let noted = Mutex<[SearchProgress]>([])

  var steps: [SearchProgress] { noted.withLock { $0 } }

  func note(_ progress: SearchProgress) -> SearchCommand {
    noted.withLock { $0.append(progress) }
    return .go
  }
}
