import Domain
import TestSupport
import Testing

@testable import Formulation

@Suite struct OrderLotsTests {
  @Test func writesItsRows() {
    var world = richWorld
    world.servers[0].terms = OrderTerms(lot: 4)
    expectGolden(SingleRule(OrderLots(), in: world).text, at: "../Golden/order-lots.lp")
  }
}
