import TestSupport
import Testing

@testable import Formulation

@Suite struct BandwidthChargeTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(BandwidthCharge(), in: richWorld).text, at: "../Golden/bandwidth-charge.lp")
  }
}
