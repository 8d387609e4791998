import Domain
import TestSupport
import Testing

@testable import Formulation

@Suite struct ContingencyTests {
  @Test func writesItsCost() {
    var world = richWorld
    world.contingency = 0.05
    expectGolden(SingleRule(Contingency(), in: world).text, at: "../Golden/contingency.lp")
  }
}
