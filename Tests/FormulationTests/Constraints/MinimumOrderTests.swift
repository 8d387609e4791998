import Domain
import TestSupport
import Testing

@testable import Formulation

@Suite struct MinimumOrderTests {
  @Test func writesItsRows() {
    var world = richWorld
    world.servers[0].terms = OrderTerms(minimum: 6)
    expectGolden(SingleRule(MinimumOrder(), in: world).text, at: "../Golden/minimum-order.lp")
  }
}
