import Domain
import Optimization
import PlanSearch
import Planning
import TestSupport
import Testing

/// Whatever the world, a plan that is found passes its audit and its ledger adds up to the objective.
@Suite struct AuditedPlansTests {
  @Test(arguments: Array(stride(from: 0, to: 200, by: 20)))
  func everyPlanPassesItsAudit(first: Int) throws {
    for seed in first..<first + 20 {
      let world = GeneratedWorld(seed: seed).world
      let found = try GeneratedPlans.search(world)
      switch GeneratedPlans.plan(world, found) {
      case .success(let plan):
        #expect(plan.audit.ledgerDifference <= 0.01, "seed \(seed)")
        #expect(plan.objective.value == plan.ledger.map(\.discounted).total, "seed \(seed)")
        #expect(plan.audited(against: world.inventory).passed, "seed \(seed)")
      case .failure(let failure):
        Issue.record("seed \(seed): \(failure.report.checks.filter { !$0.findings.isEmpty })")
      case nil:
        #expect([.infeasible, .noSolutionAtLimit].contains(found.ending), "seed \(seed): \(found.ending)")
      }
    }
  }

  /// A plan that is not the best one, because the search was content with less or was stopped, is a plan.
  @Test(arguments: Array(stride(from: 0, to: 200, by: 20)))
  func plansThatAreNotTheBestPassToo(first: Int) throws {
    for seed in first..<first + 20 {
      let world = GeneratedWorld(seed: seed).world
      for found in [
        try GeneratedPlans.search(world, SearchOptions(relativeGap: 0.05, nodeLimit: 2000)),
        try GeneratedPlans.interrupted(world, after: seed % 7),
      ] {
        if case .failure(let failure) = GeneratedPlans.plan(world, found) {
          Issue.record("seed \(seed): \(failure.report.checks.filter { !$0.findings.isEmpty })")
        }
      }
    }
  }

  @Test func largerWorldsTakeTheLongWay() throws {
    for seed in 0..<12 {
      let world = GeneratedWorld(seed: seed, .medium).world
      let found = try GeneratedPlans.search(world, SearchOptions(relativeGap: 0.01, nodeLimit: 50))
      if case .failure(let failure) = GeneratedPlans.plan(world, found) {
        Issue.record("seed \(seed): \(failure.report.checks.filter { !$0.findings.isEmpty })")
      }
    }
  }

  @Test func mostGeneratedWorldsHaveAPlan() throws {
    let found = try (0..<60).map { try GeneratedPlans.search(GeneratedWorld(seed: $0).world) }
    #expect(found.count { $0.decisions != nil } >= 30, "the properties must not hold for want of plans")
  }

  @Test func theSameWorldHasTheSamePlan() throws {
    for seed in 0..<20 {
      let world = GeneratedWorld(seed: seed).world
      let (first, second) = (try GeneratedPlans.search(world), try GeneratedPlans.search(world))
      #expect(first.decisions == second.decisions && first.bound == second.bound, "seed \(seed)")
    }
  }
}
