import TestSupport
import Testing

@testable import Formulation

@Suite struct PortChargeTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(PortCharge(), in: trafficWorld).text, at: "../Golden/port-charge.lp")
  }
}
