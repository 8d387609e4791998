import Domain
import TestSupport
import Testing

/// One job over servers of eight accelerators that do 10 each.
@Suite struct ScalingTests {
  private func world(_ demand: Double, _ efficiencies: [Int: Double]) -> TinyWorld {
    var world = TinyWorld(demand: demand)
    world.servers[0].accelerators = 8
    world.workloads[0].sharing = .servers
    world.workloads[0].scaling = ScalingCurve(
      points: efficiencies.map { .init(accelerators: $0.key, efficiency: $0.value) })
    return world
  }

  /// 10, 18, 25 and 32 a second on one to four servers.
  private let falling = [8: 1.0, 16: 0.9, 32: 0.8]
  /// 10, 12, 24 and 36: the second server brings little, the third and fourth much.
  private let uneven = [8: 1.0, 16: 0.6, 32: 0.9]

  @Test(arguments: [(10.0, 1), (10.5, 2), (18, 2), (25, 3), (25.5, 4), (32, 4)])
  func everyServerBringsLess(demand: Double, servers: Int) throws {
    #expect(try leastCost(world(demand, falling)).isNear(Double(servers) * 1000))
  }

  @Test(arguments: [(10.0, 1), (11, 2), (13, 3), (24, 3), (25, 4), (36, 4)])
  func aCurveThatRisesAgainIsNotSmoothedOver(demand: Double, servers: Int) throws {
    #expect(try leastCost(world(demand, uneven)).isNear(Double(servers) * 1000))
  }

  @Test func noJobIsLargerThanAnyMeasured() throws {
    #expect(try leastCost(world(33, falling)) == nil)
  }

  /// A server of eight accelerators is more than a job measured on four: nothing says what it would do there.
  @Test func aJobSmallerThanAServerDoesNotRunOnIt() throws {
    #expect(try plan(world(1, [4: 1])).ending == .infeasible)
    var world = world(10, [4: 1, 8: 1])
    world.servers.append(world.servers[0])
    (world.servers[1].id, world.servers[1].accelerators, world.servers[1].price) = ("large", 16, 1)
    world.throughputs.append(TinyWorld.figure(20, server: "large"))
    #expect(try leastCost(world).isNear(1000))
  }

  @Test func serversOfAJobDrawTheirPeak() throws {
    var world = world(25, falling)
    world.servers[0].modes = ["standard": 1]
    world.price(energy: 0.1)
    // Three servers at 1 kW over 8,760 h, although they do 25 and not 30.
    #expect(try leastCost(world).isNear(3_000 + 3 * 8760 * 0.1))
  }
}
