import Optimization
import Testing

extension SolverConformance {
  /// A feasible point of `TinyPrograms.mixed` that is not the best: 8 × 3 + 5.
  private static let start = [8.0, 0.0]

  static let limits: [ConformanceCase] = [
    ConformanceCase("ends at a node limit without a solution, with a true bound") { solver in
      let problem = TinyPrograms.knapsack()
      let best = try #require(try solver.solve(problem).solution).objective
      let outcome = try solver.solve(problem, SolveOptions(nodeLimit: 0))
      #expect(outcome.ending == .noSolutionAtLimit)
      #expect(outcome.solution == nil)
      #expect(try #require(outcome.bound) <= best)
    },
    ConformanceCase("ends at a node limit with the start in hand") { solver in
      let outcome = try solver.solve(TinyPrograms.mixed, SolveOptions(nodeLimit: 0, start: start))
      #expect(outcome.ending == .feasibleAtLimit)
      try outcome.expectPoint(start, costs: 29)
      #expect(try #require(outcome.bound) <= 16)
    },
    ConformanceCase("ends at a time limit without a solution", needs: .clock) { solver in
      for relaxed in [false, true] {
        let options = SolveOptions(timeLimit: 0, relaxed: relaxed)
        let outcome = try solver.solve(TinyPrograms.knapsack(), options)
        #expect(outcome.ending == .noSolutionAtLimit)
        #expect(outcome.solution == nil)
      }
    },
    ConformanceCase("ends at a time limit with the start in hand", needs: .clock) { solver in
      let outcome = try solver.solve(TinyPrograms.mixed, SolveOptions(timeLimit: 0, start: start))
      #expect(outcome.ending == .feasibleAtLimit)
      try outcome.expectPoint(start, costs: 29)
    },
    ConformanceCase("takes a negative limit for none left", needs: .clock) { solver in
      let outcome = try solver.solve(TinyPrograms.knapsack(), SolveOptions(timeLimit: -1, nodeLimit: -1))
      #expect(outcome.ending == .noSolutionAtLimit)
    },
    ConformanceCase("does not mind limits it never reaches") { solver in
      for seconds in [Double.infinity, 1e12] {
        let options = SolveOptions(timeLimit: seconds, nodeLimit: .max)
        try solver.solve(TinyPrograms.mixed, options).expectPoint([3, 1], costs: 16)
      }
    },
    ConformanceCase("keeps the gap it is asked for") { solver in
      let problem = TinyPrograms.knapsack(20)
      for gap in [0.2, 0.05, 0.001, 0] {
        let outcome = try solver.solve(problem, SolveOptions(relativeGap: gap))
        try outcome.expectSound(for: problem)
        let objective = try #require(outcome.solution).objective
        let missing = (objective - (try #require(outcome.bound))) / abs(objective)
        #expect(outcome.ending == .optimal || outcome.ending == .withinGap)
        #expect(missing <= max(gap, 1e-6) * (1 + 1e-9))
      }
    },
    ConformanceCase("stops early when the gap is wide", needs: .gap) { solver in
      let problem = TinyPrograms.knapsack(20)
      let none = [Double](repeating: 0, count: 19) + [1]
      let outcome = try solver.solve(problem, SolveOptions(relativeGap: 1e9, start: none))
      #expect(outcome.ending == .withinGap)
      try outcome.expectSound(for: problem)
    },
    ConformanceCase("starts from a feasible point and ignores the others") { solver in
      for start in [[3, 1], [0, 0], [2.5, 2], [11, 0], [-1, 9], [3], [.nan, 1], [.infinity, 1]] {
        let outcome = try solver.solve(TinyPrograms.mixed, SolveOptions(start: start))
        #expect(outcome.ending == .optimal)
        try outcome.expectPoint([3, 1], costs: 16)
      }
    },
    ConformanceCase("does not take an infeasible start for an answer") { solver in
      let outcome = try solver.solve(TinyPrograms.mixed, SolveOptions(nodeLimit: 0, start: [0, 0]))
      #expect(outcome.ending == .noSolutionAtLimit)
    },
  ]
}
