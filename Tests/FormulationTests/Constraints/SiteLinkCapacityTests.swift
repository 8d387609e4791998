import TestSupport
import Testing

@testable import Formulation

@Suite struct SiteLinkCapacityTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(SiteLinkCapacity(), in: linkedWorld).text, at: "../Golden/site-link-capacity.lp")
  }
}
