import Domain
import Formulation
import Foundation
import Optimization
import PlanSearch
import Planning
import TestSupport
import Testing

/// Whatever features a world has, a plan that is found passes its audit and its ledger adds up to the objective.
@Suite struct FeaturePlansTests {
  /// Each feature alone.
  @Test(arguments: GeneratedFeature.all.map(\.name))
  func plansOfEveryFeaturePassTheirAudit(_ name: String) throws {
    for seed in 0..<20 {
      let world = GeneratedWorld(seed: seed, with: .named(name)).world
      try expectAudited(world, "\(name), seed \(seed)")
    }
  }

  /// Seeds of worlds with random subsets of all features; `RICH_SEEDS=500` asks for more of them.
  static let seeds = ProcessInfo.processInfo.environment["RICH_SEEDS"].flatMap { Int($0) } ?? 60

  /// Random subsets of all features.
  @Test(arguments: Array(stride(from: 0, to: seeds, by: 20)))
  func plansOfManyFeaturesPassTheirAudit(first: Int) throws {
    for seed in first..<first + 20 {
      try expectAudited(GeneratedWorld(rich: seed).world, "rich seed \(seed)")
    }
  }

  /// A coefficient that is a trace of rounding leads GLPK's scaling astray: it then calls a program infeasible that has a
  /// solution.
  @Test func noCoefficientIsATrace() {
    for seed in Array(0..<60) + [223] {
      for row in PlanProgram(GeneratedWorld(rich: seed).world.inventory).problem.rows {
        let sizes = row.expression.terms.map { abs($0.coefficient) }
        let ratio = (sizes.min() ?? 1) / (sizes.max() ?? 1)
        #expect(ratio > 1e-12, "rich seed \(seed): \(row.name)")
      }
    }
  }

  private func expectAudited(_ world: TinyWorld, _ name: String) throws {
    let found = try GeneratedPlans.search(world, SearchOptions(relativeGap: 0.001, nodeLimit: 300))
    switch GeneratedPlans.plan(world, found) {
    case .success(let plan):
      #expect(plan.audit.ledgerDifference <= 0.01, "\(name)")
      #expect(plan.audited(against: world.inventory).passed, "\(name)")
    case .failure(let failure):
      Issue.record("\(name): \(failure.report.checks.filter { !$0.findings.isEmpty })")
    case nil:
      #expect([.infeasible, .noSolutionAtLimit].contains(found.ending), "\(name): \(found.ending)")
    }
  }
}
