import Domain
import Testing
import TestSupport

/// n = ⌈demand / (throughput × utilisation)⌉ + spares, at 1,000 a server.
@Suite struct ServerCountTests {
  @Test func serversAreWhole() throws {
    #expect(try leastCost(TinyWorld(demand: 95)).isNear(10_000))
    #expect(try leastCost(TinyWorld(demand: 100)).isNear(10_000))
    #expect(try leastCost(TinyWorld(demand: 100.5)).isNear(11_000))
  }

  /// 95 / (10 × 0.7) = 13.6.
  @Test func utilisationLimitsTheLoad() throws {
    var world = TinyWorld()
    world.workloads[0].maxUtilisation = 0.7
    #expect(try leastCost(world).isNear(14_000))
  }

  @Test func sparesByCountComeOnTop() throws {
    var world = TinyWorld()
    world.spares = SpareRule(share: 0, count: 2)
    #expect(try leastCost(world).isNear(12_000))
  }

  @Test func tooFewOldServersForSparesStandIdle() throws {
    var world = TinyWorld()
    world.spares = SpareRule(share: 0, count: 2)
    world.servers.append(TinyServer("old"))
    world.servers[1].price = 1e6
    world.throughputs.append(TinyWorld.figure(10, server: "old"))
    world.existing = [
      ExistingServers(
        site: ID("ams"), server: ID("old"), count: 1, commissioned: TinyWorld.date(2024, 1, 1))
    ]
    #expect(try leastCost(world).isNear(12_000), "the old one is a spare of its own kind")
  }

  @Test func sparesByShareAreWhole() throws {
    var world = TinyWorld()
    world.spares = SpareRule(share: 0.1, count: 0)
    #expect(try leastCost(world).isNear(12_000), "12 installed keep ⌈1.2⌉ = 2 and serve with 10")
  }

  @Test func theLargerSpareRuleHolds() throws {
    var world = TinyWorld()
    world.spares = SpareRule(share: 0.1, count: 1)
    #expect(try leastCost(world).isNear(12_000))
    world.spares = SpareRule(share: 0.1, count: 3)
    #expect(try leastCost(world).isNear(13_000))
  }

  @Test func nothingAskedForCostsNothing() throws {
    #expect(try leastCost(TinyWorld(demand: 0)).isNear(0))
  }

  @Test func workloadsShareServers() throws {
    var world = TinyWorld(demand: 55)
    world.workloads.append(TinyWorkload("images"))
    world.throughputs.append(TinyWorld.figure(2, workload: "images"))
    world.ask(5, of: "images")
    #expect(try leastCost(world).isNear(8_000), "5.5 + 2.5 servers")
  }

  @Test func peakSliceDecides() throws {
    var world = TinyWorld()
    world.slices = [Slice(id: ID("day"), share: 0.25), Slice(id: ID("night"), share: 0.75)]
    world.demand = [:]
    world.ask(120, in: [], "day")
    world.ask(30, in: [], "night")
    #expect(try leastCost(world).isNear(12_000))
  }

  @Test func existingServersServeUntilTheirLifeEnds() throws {
    var world = TinyWorld()
    world.periodMonths = [12, 12]
    world.discountRate = 0.25
    world.demand = [:]
    world.ask(95)
    world.servers[0].lifeMonths = 36
    world.existing = [
      ExistingServers(
        site: ID("ams"), server: ID("node"), count: 4, commissioned: TinyWorld.date(2024, 1, 1))
    ]
    let result = try plan(world)
    #expect(
      result.objective.isNear(6_000 + 4_000 / 1.25), "6 in the first year, 4 more when the old ones leave")
    #expect(result.decisions?.purchases.values.sorted() == [4, 6])
  }

  @Test func theCheaperTypePerUnitOfWorkWins() throws {
    var world = TinyWorld(demand: 100)
    var large = TinyServer("large")
    large.price = 3000
    world.servers.append(large)
    world.throughputs.append(TinyWorld.figure(40, server: "large"))
    #expect(try leastCost(world).isNear(8_000), "2 large and 2 small")
  }
}
