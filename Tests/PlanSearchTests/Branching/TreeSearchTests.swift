import GLPKSolver
import Optimization
import Synchronization
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
        // What is proven is proven: only the roundings of trying everything are allowed for.
        #expect(found.bound <= least + 1e-12 * max(1, abs(least)), "seed \(seed)")
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

  /// Whatever is closed for the gap's sake, and whatever was held closer for the sake of a plan in hand, no bound is above
  /// the least cost.
  @Test(arguments: Array(stride(from: 0, to: 400, by: 50)), [0.05, 0.4])
  func noBoundLiesAboveTheLeastCost(first: Int, gap: Double) throws {
    for seed in first..<first + 50 {
      var random = SeededRandom(seed: seed)
      let problem = Problem.random(&random)
      guard let least = try BruteForceSolver().solve(problem).solution?.objective else { continue }
      for known in [Double.infinity, least + 0.1 * abs(least) + 1] {
        var options = TreeOptions()
        options.relativeGap = gap
        options.cutoff = known
        let told = Told()
        let found = try TreeSearch.search(
          problem, guide: SearchGuide(columns: problem.variables.count), with: GLPK(), options,
          watch: { told.note($0) })
        #expect(found.bound <= least + 1e-6 * max(1, abs(least)), "seed \(seed)")
        #expect(told.mostBound <= least + 1e-6 * max(1, abs(least)), "seed \(seed), on the way")
      }
    }
  }

  /// Stopped before anything was solved, a search has proven nothing, even with a plan in hand.
  @Test func aStopAtOnceProvesNothing() throws {
    var options = TreeOptions()
    options.relativeGap = 0.5
    options.cutoff = 0
    let found = try TreeSearch.search(
      sack, guide: SearchGuide(columns: 5), with: Breaking(after: 0, .stopped), options, watch: { _ in .go })
    #expect(found.ending == .stopped && found.bound == -.infinity)
  }

  /// A solver that breaks does not take back what is in hand.
  @Test func aBreakKeepsThePlanAndTheBound() throws {
    let least = try searched(sack).objective
    for solves in 1..<12 {
      let found = try? TreeSearch.search(
        sack, guide: SearchGuide(columns: 5), with: Breaking(after: solves), TreeOptions(),
        watch: { _ in .go })
      guard let found else { continue }
      #expect(found.values != nil && found.bound <= least + 1e-9)
    }
  }

  @Test func aWishToStopKeepsWhatWasFound() throws {
    let found = try TreeSearch.search(
      sack, guide: SearchGuide(columns: 5), with: GLPK(), TreeOptions(),
      watch: { $0.incumbent == nil ? .go : .stop })
    #expect(found.values != nil)
  }
}

/// Remembers the highest bound that a search told.
private final class Told: Sendable {
  private let most = Mutex(-Double.infinity)
  var mostBound: Double { most.withLock { $0 } }

  func note(_ progress: SearchProgress) -> SearchCommand {
    most.withLock { $0 = max($0, progress.bound ?? -.infinity) }
    return .go
  }
}

/// GLPK whose kept programs break after some solves.
private struct Breaking: WarmSolver {
  let name = "breaking"
  let after: Int
  let failure: SolverFailure

  init(after: Int, _ failure: SolverFailure = SolverFailure("broken")) {
    (self.after, self.failure) = (after, failure)
  }

  func solve(
    _ problem: Problem, _ options: SolveOptions,
    watch: @escaping @Sendable (SearchProgress) -> SearchCommand
  ) throws(SolverFailure) -> Outcome { try GLPK().solve(problem, options, watch: watch) }

  func keeping<Result: Sendable>(
    _ problem: Problem, watch: @escaping @Sendable (SearchProgress) -> SearchCommand,
    _ body: @escaping (any LinearProgram) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result {
    try GLPK().keeping(problem, watch: watch) { [after, failure] kept throws(SolverFailure) in
      try body(Interrupted(kept, after: after, failure))
    }
  }
}

/// A kept program that throws after some solves.
private final class Interrupted: LinearProgram {
  private let kept: any LinearProgram
  private var left: Int
  private let failure: SolverFailure

  init(_ kept: any LinearProgram, after: Int, _ failure: SolverFailure) {
    (self.kept, left, self.failure) = (kept, after, failure)
  }

  var rowCount: Int { kept.rowCount }
  var columnCount: Int { kept.columnCount }
  var iterations: Int { kept.iterations }
  func setBounds(_ changes: [BoundsChange]) throws(SolverFailure) { try kept.setBounds(changes) }
  func add(_ rows: [CutRow]) throws(SolverFailure) { try kept.add(rows) }
  func delete(rows: [Int]) throws(SolverFailure) { try kept.delete(rows: rows) }
  func resolve(cutoff: Double, iterationLimit: Int?) throws(SolverFailure) -> Resolution {
    left -= 1
    if left < 0 { throw failure }
    return try kept.resolve(cutoff: cutoff, iterationLimit: iterationLimit)
  }
  func resolvePrimal() throws(SolverFailure) -> Resolution { try kept.resolvePrimal() }
  var objective: Double { get throws(SolverFailure) { try kept.objective } }
  func values() throws(SolverFailure) -> [Double] { try kept.values() }
  func duals() throws(SolverFailure) -> (reducedCosts: [Double], rows: [Double]) { try kept.duals() }
  func infeasibility() throws(SolverFailure) -> [Double]? { try kept.infeasibility() }
  var basis: BasisCode { get throws(SolverFailure) { try kept.basis } }
  func start(from basis: BasisCode) throws(SolverFailure) { try kept.start(from: basis) }
  func violatedCuts(gomory: Int) throws(SolverFailure) -> [CutRow] { try kept.violatedCuts(gomory: gomory) }
}
