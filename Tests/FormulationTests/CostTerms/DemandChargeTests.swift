import TestSupport
import Testing

@testable import Formulation

@Suite struct DemandChargeTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(DemandCharge(), in: tariffWorld).text, at: "../Golden/demand-charge.lp")
  }
}
