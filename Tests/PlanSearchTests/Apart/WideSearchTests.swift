import Domain
import Formulation
import GLPKSolver
import Optimization
import Synchronization
import TestSupport
import Testing

@testable import PlanSearch

/// An inventory searched by some of its server types has plans of the whole, and a bound on all of them.
@Suite struct WideSearchTests {
  @Test(arguments: [0, 20])
  func plansAreOfTheWholeAndSoIsTheBound(first: Int) throws {
    var (plans, bounds) = (0, 0)
    for seed in first..<first + 10 {
      let inventory = GeneratedWorld(rich: seed).world.inventory
      let whole = PlanProgram(inventory)
      guard let least = try GLPK().solve(whole.problem, SolveOptions(relativeGap: 1e-7)).solution?.objective,
        let wide = WideSearch(
          inventory, holding: [], GLPK(), SearchOptions(relativeGap: 0.05), mostWork: 1, watch: { _ in .go })
      else { continue }
      let (program, outcome) = try wide.result()
      let slack = 1e-6 * max(1, abs(least))
      if let bound = outcome.bound {
        bounds += 1
        #expect(bound <= least + slack, "seed \(seed)")
      }
      guard let solution = outcome.solution else { continue }
      plans += 1
      #expect(solution.objective >= least - slack, "seed \(seed)")
      #expect(program.problem.violation(at: solution.values)?.isWithin(1e-6) == true, "seed \(seed)")
      let names = Set(whole.problem.variables.map(\.name))
      #expect(program.problem.variables.allSatisfy { names.contains($0.name) }, "seed \(seed)")
    }
    #expect(plans > 0)
    #expect(bounds > 0)
  }

  @Test func aWishToStopIsObeyed() throws {
    let inventory = GeneratedWorld(rich: 6).world.inventory
    let wide = WideSearch(
      inventory, holding: [], GLPK(), SearchOptions(), mostWork: 1, watch: { _ in .stop })
    let outcome = try #require(wide).result().outcome
    #expect(outcome.solution == nil)
    #expect(outcome.bound == nil)
  }

  /// Whoever stops it after the first plan has that plan, with a bound that is true if not close.
  @Test func aStopAfterTheFirstPlanKeepsIt() throws {
    var kept = 0
    for seed in 0..<12 {
      let inventory = GeneratedWorld(rich: seed).world.inventory
      let hasPlan = Mutex(false)
      let wide = WideSearch(
        inventory, holding: [], GLPK(), SearchOptions(relativeGap: 1e-9), mostWork: 1,
        watch: { progress in
          hasPlan.withLock { known in
            if known, progress.step?.contains("server types") == true { return .stop }
            known = known || progress.incumbent != nil
            return .go
          }
        })
      guard let outcome = try wide?.result().outcome, let solution = outcome.solution else { continue }
      guard let bound = outcome.bound else { continue }
      kept += 1
      #expect(bound <= solution.objective + 1e-6 * max(1, abs(solution.objective)), "seed \(seed)")
    }
    #expect(kept > 0)
  }

  /// What is said of the signs of prices holds of the cheapest plan.
  @Test func noPlanCostsLessThanTheLeast() throws {
    var count = 0
    for seed in 0..<40 {
      let inventory = GeneratedWorld(rich: seed).world.inventory
      guard inventory.leastCost == 0 else { continue }
      let relaxed = try GLPK().solve(PlanProgram(inventory).problem, SolveOptions(relaxed: true))
      guard let least = relaxed.solution?.objective else { continue }
      count += 1
      #expect(least >= 0, "seed \(seed)")
    }
    #expect(count > 0)
  }

  @Test func whatCanBeBuiltIsBuilt() {
    let inventory = GeneratedWorld(rich: 6).world.inventory
    #expect(WideSearch(inventory, holding: [], GLPK(), SearchOptions(), watch: { _ in .go }) == nil)
  }
}
