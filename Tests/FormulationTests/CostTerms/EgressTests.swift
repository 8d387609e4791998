import TestSupport
import Testing

@testable import Formulation

@Suite struct EgressTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(Egress(), in: richWorld).text, at: "../Golden/egress.lp")
  }
}
