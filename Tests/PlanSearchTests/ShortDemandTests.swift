import Domain
import TestSupport
import Testing

/// 2026 has 31,536,000 seconds: each unit per second left undone costs that many penalties.
@Suite struct ShortDemandTests {
  private func world(_ penalty: Double, demand: Double = 95) -> TinyWorld {
    var world = TinyWorld(demand: demand)
    world.workloads[0].shortPenalty = penalty
    return world
  }

  @Test func theLastHalfServerIsBoughtOnlyWhenItPays() throws {
    // Five units a second: 788.40 at 5e-6, 1,103.76 at 7e-6.
    #expect(try leastCost(world(5e-6)).isNear(9_000 + 788.40))
    #expect(try leastCost(world(7e-6)).isNear(10_000))
  }

  @Test func nothingIsServedWhereNothingIsCheaper() throws {
    let result = try plan(world(1e-9))
    #expect(result.objective.isNear(95 * 31_536_000 * 1e-9))
    #expect(result.decisions?.purchases.isEmpty == true)
    #expect(result.decisions?.short.values.map(\.value) == [95])
  }

  @Test func aBudgetCountsNoPenalty() throws {
    var world = world(1e-3)
    world.budgets = [Budget(kind: .total, period: nil, limit: Money(rounding: 5_000))]
    #expect(try leastCost(world).isNear(5_000 + 45 * 31_536))
  }

  @Test func aLittleDemandIsServedOrShortButNeverLost() throws {
    // 3.1536 units of work in the year.
    #expect(try leastCost(world(1e3, demand: 1e-7)).isNear(1_000))
    #expect(try leastCost(world(1e2, demand: 1e-7)).isNear(315.36))
  }

  @Test func whatMayWaitMayBeShortToo() throws {
    var world = world(5e-6)
    world.slices = [Slice(id: ID("day"), share: 0.25), Slice(id: ID("night"), share: 0.75)]
    world.demand = [:]
    world.ask(120, in: [], "day")
    world.ask(30, in: [], "night")
    world.workloads[0].deferrableShare = 1
    // 52.5 on average: five servers, and 2.5 a second undone.
    #expect(try leastCost(world).isNear(5_000 + 394.20))
  }
}
