import TestSupport
import Testing

@testable import Formulation

@Suite struct ReservedPowerTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(ReservedPower(), in: tariffWorld).text, at: "../Golden/reserved-power.lp")
  }
}
