import TestSupport
import Testing

@testable import Formulation

@Suite struct CarbonChargeTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(CarbonCharge(), in: greenWorld).text, at: "../Golden/carbon-charge.lp")
  }
}
