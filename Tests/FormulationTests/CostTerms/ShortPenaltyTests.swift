import TestSupport
import Testing

@testable import Formulation

@Suite struct ShortPenaltyTests {
  @Test func writesItsRows() {
    var world = richWorld
    world.workloads[0].shortPenalty = 1e-5
    expectGolden(SingleRule(ShortPenalty(), in: world).text, at: "../Golden/short-penalty.lp")
  }
}
