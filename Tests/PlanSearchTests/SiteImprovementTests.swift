import Formulation
import GLPKSolver
import Optimization
import TestSupport
import Testing

@testable import PlanSearch

/// A plan whose sites are decided anew is a plan of the whole that costs no more.
@Suite struct SiteImprovementTests {
  @Test func plansGetBetterOrStay() throws {
    var isBetter = false
    for seed in 0..<12 {
      let program = PlanProgram(GeneratedWorld(rich: seed).world.inventory)
      let problem = program.problem
      let poor = SolveOptions(relativeGap: 0.5, nodeLimit: 300)
      guard let plan = try GLPK().solve(problem, poor).solution else { continue }
      let sites = SiteImprovement(problem, SearchGuide(program), GLPK(), gap: 1e-4, watch: { _ in .go })
      let better = sites.improved(plan.values, until: -.infinity)
      #expect(problem.violation(at: better)?.isWithin(1e-6) == true, "seed \(seed)")
      let cost = problem.objectiveValue(at: better)
      #expect(cost <= problem.objectiveValue(at: plan.values), "seed \(seed)")
      if cost < problem.objectiveValue(at: plan.values) { isBetter = true }
      // Good enough is left alone.
      #expect(sites.improved(plan.values, until: .infinity) == plan.values)
    }
    #expect(isBetter)
  }

  @Test func aWishToStopEndsIt() throws {
    let program = PlanProgram(GeneratedWorld(rich: 3).world.inventory)
    let plan = try #require(try GLPK().solve(program.problem, SolveOptions(relativeGap: 0.5)).solution)
    let sites = SiteImprovement(
      program.problem, SearchGuide(program), GLPK(), gap: 1e-4, watch: { _ in .stop })
    #expect(sites.improved(plan.values, until: -.infinity) == plan.values)
  }
}
