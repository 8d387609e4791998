import TestSupport
import Testing

@testable import Formulation

@Suite struct SiteLinkChargeTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(SiteLinkCharge(), in: linkedWorld).text, at: "../Golden/site-link-charge.lp")
  }
}
