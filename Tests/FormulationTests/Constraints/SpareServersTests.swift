import Domain
import TestSupport
import Testing

@testable import Formulation

@Suite struct SpareServersTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(SpareServers(), in: richWorld).text, at: "../Golden/spare-servers.lp")
  }

  /// Servers fail 0.1 times within a repair. At 99 % one needs a spare, four need two, eight three, twelve four,
  /// sixteen five; more than sixteen are of no use: 16 − 5 serve 95.
  @Test func writesAStaircaseOfSparesByAvailability() {
    var world = TinyWorld(demand: 95)
    world.servers[0].failureRate = 3.65
    world.spares = SpareRule(
      share: 0, count: 0, availability: AvailabilityRule(level: 0.99, repairTime: Hours(240)))
    let text = SingleRule(SpareServers(), in: world).text
    #expect(text.contains(Self.staircase), "\(text)")
  }

  private static let staircase = """
     spare_servers_availability(node,ams,p1): spare(node,ams,p1) - sparestep(node,ams,p1,1)
       - sparestep(node,ams,p1,2) - sparestep(node,ams,p1,3) - sparestep(node,ams,p1,4)
       - sparestep(node,ams,p1,5) >= 0
     spare_servers_steps(node,ams,p1): - installed(node,ams,p1) + sparestep(node,ams,p1,1)
       + 3 sparestep(node,ams,p1,2) + 4 sparestep(node,ams,p1,3) + 4 sparestep(node,ams,p1,4)
       + 4 sparestep(node,ams,p1,5) >= 0
     spare_servers_order(node,ams,p1,2): sparestep(node,ams,p1,1) - sparestep(node,ams,p1,2) >= 0
    """
}
