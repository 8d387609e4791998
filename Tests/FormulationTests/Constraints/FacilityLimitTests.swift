import TestSupport
import Testing

@testable import Formulation

@Suite struct FacilityLimitTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(FacilityLimit(), in: facilityWorld).text, at: "../Golden/facility-limit.lp")
  }
}
