import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// The tree finds what trying everything finds.
@Suite struct TreeSearchTests {
  private func searched(_ problem: Problem, _ options: TreeOptions = TreeOptions()) throws -> TreeResult {
    let guide = SearchGuide(columns: problem.variables.count)
    return try TreeSearch.search(problem, guide: guide, with: GLPK(), options, watch: { _ in .go })
  }

  @Test(arguments: Array(stride(from: 0, to: 400, by: 50)))
  func agreesWithTryingEverything(first: Int) throws {
    for seed in first..<first + 50 {
      var random = SeededRandom(seed: seed)
      let problem = Problem.random(&random)
      let tried = try BruteForceSolver().solve(problem)
      let found = try searched(problem)
      switch tried.ending {
      case .infeasible: #expect(found.values == nil, "seed \(seed)")
      case .unbounded: #expect(found.ending == .unbounded, "seed \(seed)")
      default:
        let least = try #require(tried.solution).objective
        #expect(abs(found.objective - least) <= 1e-6 * max(1, abs(least)), "seed \(seed)")
        #expect(found.bound <= least + 1e-6 * max(1, abs(least)), "seed \(seed)")
        #expect(problem.violation(at: try #require(found.values))?.isWithin(1e-6) == true, "seed \(seed)")
      }
    }
  }

  /// Three of five things in a sack: the relaxation takes a part of one.
  private var sack: Problem {
    var problem = Problem(name: "sack")
    var weight = LinearExpression()
    for (value, heavy) in [(11.0, 5.0), (8, 4), (6, 3), (13, 7), (9, 5)] {
      let thing = problem.add(Variable("thing", .integer, .binary))
      weight.add(heavy, thing)
      problem.objective.add(-value, thing)
    }
    problem.add(Row("sack", weight, .atMost(14)))
    return problem
  }

  @Test func nothingWorseThanTheCutoffIsReturned() throws {
    let least = try searched(sack).objective
    var options = TreeOptions()
    options.cutoff = least
    let found = try searched(sack, options)
    #expect(found.values == nil && found.ending == .complete)
    #expect(abs(found.bound - least) <= 1e-6)
  }

  @Test func aGapEndsItEarlierWithATrueBound() throws {
    let least = try searched(sack).objective
    var options = TreeOptions()
    options.relativeGap = 0.2
    let found = try searched(sack, options)
    #expect(found.bound <= least + 1e-9)
    #expect(found.objective - found.bound <= 0.2 * abs(found.objective) + 1e-6)
  }

  @Test func aWishToStopKeepsWhatWasFound() throws {
    let found = try TreeSearch.search(
      sack, guide: SearchGuide(columns: 5), with: GLPK(), TreeOptions(),
      watch: { $0.incumbent == nil ? .go : .stop })
    #expect(found.values != nil)
  }
}
