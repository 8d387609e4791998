import Domain
import Optimization
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
