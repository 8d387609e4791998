import TestSupport
import Testing

@testable import Formulation

@Suite struct SiteFailureTests {
  @Test func writesItsRows() {
    var world = richWorld
    for place in world.workloads.indices { world.workloads[place].siteLossShare = 0.5 }
    expectGolden(SingleRule(SiteFailure(), in: world).text, at: "../Golden/site-failure.lp")
  }
}
