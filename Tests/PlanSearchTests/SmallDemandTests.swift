import Domain
import Testing
import TestSupport

/// Demand so small that a solver's tolerance for whole numbers would serve it with no server at all.
@Suite struct SmallDemandTests {
  @Test(arguments: [1e-1, 1e-3, 1e-5, 1e-6, 1e-7, 1e-9, 1e-12])
  func theSmallestDemandNeedsAServer(demand: Double) throws {
    #expect(try leastCost(TinyWorld(demand: demand)).isNear(1_000))
  }

  @Test func sparesStandBesideIt() throws {
    var world = TinyWorld(demand: 1e-7)
    world.spares = SpareRule(share: 0, count: 2)
    #expect(try leastCost(world).isNear(3_000))
  }

  @Test func itOpensASiteWhereItMust() throws {
    var world = TinyWorld(demand: 1e-7)
    world.sites[0].isExisting = false
    world.sites[0].openingCost = 5_000
    #expect(try leastCost(world).isNear(6_000))
  }

  @Test func itMayShareAServerThatIsThere() throws {
    var world = TinyWorld(demand: 95)
    world.workloads.append(TinyWorkload("probe"))
    world.throughputs.append(TinyWorld.figure(1000, workload: "probe"))
    world.ask(1e-6, of: "probe")
    #expect(try leastCost(world).isNear(10_000))
  }

  @Test func aQuietSliceBesideALoudOneIsServed() throws {
    var world = TinyWorld()
    world.slices = [Slice(id: ID("day"), share: 0.5), Slice(id: ID("night"), share: 0.5)]
    world.demand = [:]
    world.ask(95, in: [], "day")
    world.ask(1e-8, in: [], "night")
    let result = try plan(world)
    #expect(result.objective.isNear(10_000))
    #expect(result.decisions?.serving.count == 2)
  }
}
