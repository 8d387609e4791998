import Domain
import PlanSearch
import TestSupport
import Testing

/// More demand never costs less, and a looser limit never costs more. A search that stopped early is compared
/// by its bound, which must hold whatever was found.
@Suite struct MonotonicityTests {
  @Test func moreDemandIsNeverCheaper() throws {
    for seed in 0..<60 {
      var world = GeneratedWorld(seed: seed).world
      let before = try GeneratedPlans.search(world)
      world.demand = world.demand.mapValues { $0 * 1.2 }
      let after = try GeneratedPlans.search(world)
      guard before.decisions != nil else { continue }
      guard let cost = after.objective, let bound = before.bound else { continue }
      #expect(cost.isAtLeast(bound), "seed \(seed)")
      if let less = before.objective, before.ending == .optimal {
        #expect(cost.isAtLeast(less), "seed \(seed)")
      }
    }
  }

  @Test func moreDemandIsNeverFeasibleWhereLessIsNot() throws {
    for seed in 0..<60 {
      var world = GeneratedWorld(seed: seed).world
      guard try GeneratedPlans.search(world).ending == .infeasible else { continue }
      world.demand = world.demand.mapValues { $0 * 1.2 }
      #expect(try GeneratedPlans.search(world).decisions == nil, "seed \(seed)")
    }
  }

  @Test func looserLimitsAreNeverDearer() throws {
    for seed in 0..<60 {
      var world = GeneratedWorld(seed: seed).world
      let before = try GeneratedPlans.search(world)
      for index in world.sites.indices {
        world.sites[index].powerFeed = world.sites[index].powerFeed.map { $0 * 2 }
        world.sites[index].space = nil
      }
      world.budgets = []
      let after = try GeneratedPlans.search(world)
      guard let cost = before.objective else { continue }
      let bound = try #require(after.bound, "seed \(seed): a looser world must have a plan")
      #expect(cost.isAtLeast(bound), "seed \(seed)")
    }
  }
}
