import Domain
import PlanSearch
import TestSupport
import Testing

/// Of several plans of the same cost there is one that is preferred, whatever the order of the inventory.
@Suite struct TieBreakingTests {
  /// A type that does 10 a second for 1,000, and one that does 20 for 2,000.
  private var world: TinyWorld {
    var world = TinyWorld(demand: 40)
    var large = TinyServer("large")
    large.price = 2000
    world.servers.append(large)
    world.throughputs.append(TinyWorld.figure(20, server: "large"))
    return world
  }

  private func orders(_ world: TinyWorld) throws -> [String: Int] {
    let purchases = try #require(try plan(world).decisions).purchases
    return Dictionary(purchases.map { ("\($0.key.server) \($0.key.site) \($0.key.period)", $0.value) }) {
      $0 + $1
    }
  }

  /// Four small, two large, or two small and one large cost the same: one type, and of these the fewer servers.
  @Test func fewerServersOfFewerTypes() throws {
    #expect(try orders(world) == ["large ams p1": 2])
  }

  /// 50 a second take two large and one small, or five small: one type comes before fewer servers.
  @Test func fewerTypesComeFirst() throws {
    var world = world
    world.ask(50)
    #expect(try orders(world) == ["node ams p1": 5])
  }

  /// Twins cost the same: the first name is ordered, in the first period, at the first site.
  @Test func namesDecideLast() throws {
    var world = TinyWorld(demand: 40)
    world.servers.append(TinyServer("alike"))
    world.throughputs.append(TinyWorld.figure(10, server: "alike"))
    world.sites.append(TinySite("aaa"))
    #expect(try orders(world) == ["alike aaa p1": 4])
  }

  /// A plan that costs a cent less is preferred to all of them.
  @Test func theCostComesBeforeEverything() throws {
    var world = world
    world.servers[0].price = 999.99
    #expect(try orders(world) == ["node ams p1": 4])
  }
}
