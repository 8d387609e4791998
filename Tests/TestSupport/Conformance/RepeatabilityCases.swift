import Optimization
import Testing

extension SolverConformance {
  static let repeatability: [ConformanceCase] = [
    ConformanceCase("gives the same answer twice") { solver in
      for problem in [TinyPrograms.knapsack(16), TinyPrograms.packs, TinyPrograms.transport] {
        let first = try solver.solve(problem)
        let second = try solver.solve(problem)
        #expect(first.solution?.values == second.solution?.values)
        #expect(first.bound == second.bound)
        #expect(first.nodes == second.nodes)
        #expect(first.iterations == second.iterations)
      }
    },
    ConformanceCase("stops at the same place for the same node limit") { solver in
      let options = SolveOptions(nodeLimit: 5)
      let first = try solver.solve(TinyPrograms.knapsack(20), options)
      let second = try solver.solve(TinyPrograms.knapsack(20), options)
      #expect(first.ending == second.ending)
      #expect(first.solution?.values == second.solution?.values)
      #expect(first.bound == second.bound)
    },
    ConformanceCase("solves four programs at once as one by one") { solver in
      let problems = [8, 11, 14, 17].map { TinyPrograms.knapsack($0) }
      let alone = try problems.map { try solver.solve($0).solution?.values }
      let together = try await withThrowingTaskGroup(of: (Int, [Double]?).self) { group in
        for (place, problem) in problems.enumerated() {
          group.addTask { (place, try solver.solve(problem).solution?.values) }
        }
        return try await group.reduce(into: [Int: [Double]]()) { $0[$1.0] = $1.1 }
      }
      for (place, values) in alone.enumerated() { #expect(together[place] == values) }
    },
  ]
}
