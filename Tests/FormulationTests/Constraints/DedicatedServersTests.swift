import Domain
import TestSupport
import Testing

@testable import Formulation

@Suite struct DedicatedServersTests {
  private static var world: TinyWorld {
    var world = TinyWorld(demand: 3)
    world.throughputs = [TinyWorld.figure(1)]
    world.workloads[0].sharing = .servers
    world.workloads[0].headroom = 0.5
    return world
  }

  @Test func writesItsRows() {
    var world = Self.world
    world.workloads[0].latencyObjective = LatencyObjective(serviceTime: Seconds(1), wait: .zero, share: 0.8)
    expectGolden(SingleRule(DedicatedServers(), in: world).text, at: "../Golden/dedicated-servers.lp")
  }

  @Test func aPlainPoolNeedsNoChoice() {
    let text = SingleRule(DedicatedServers(), in: Self.world).text
    #expect(text.contains("dedicated_servers(chat,node,ams,p1,all):"))
    #expect(text.contains("1.5 serve(chat,node,standard,ams,p1,all)"))
    #expect(!text.contains("inpiece"))
  }

  @Test func noWorkloadOfItsOwnNoRow() {
    #expect(!SingleRule(DedicatedServers(), in: richWorld).text.contains("held"))
  }
}
