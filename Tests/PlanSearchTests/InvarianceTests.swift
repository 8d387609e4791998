import Domain
import Testing
import TestSupport

/// Changes that must not change the cost, or must change it in proportion.
@Suite struct InvarianceTests {
  private var world: TinyWorld {
    var world = TinyWorld()
    world.servers[0].idlePower = 1
    world.servers[0].modes = ["standard": 2]
    world.price(energy: 0.08)
    return world
  }

  @Test func doublingEveryPriceDoublesTheCost() throws {
    var dear = world
    dear.servers[0].price *= 2
    dear.price(energy: 0.16)
    let (single, double) = (try leastCost(world), try leastCost(dear))
    #expect(double.isNear((single ?? .nan) * 2))
  }

  @Test func anIdenticalSecondTypeChangesNothing() throws {
    var doubled = world
    var twin = world.servers[0]
    twin.id = "twin"
    doubled.servers.append(twin)
    doubled.throughputs.append(TinyWorld.figure(10, server: "twin"))
    #expect(try leastCost(doubled).isNear(try leastCost(world) ?? .nan))
  }

  @Test func splittingARegionChangesNothing() throws {
    var split = world
    split.regions = [ID("east"), ID("west")]
    split.demand = [:]
    split.ask(40, from: "east")
    split.ask(55, from: "west")
    let result = try plan(split)
    #expect(result.objective.isNear(try leastCost(world) ?? .nan))
    let routed = result.decisions?.routing.map { ($0.key.region.name, $0.value.value) } ?? []
    #expect(Set(routed.map(\.0)) == ["east", "west"])
    #expect(routed.reduce(0) { $0 + $1.1 }.isNear(95))
  }
}
