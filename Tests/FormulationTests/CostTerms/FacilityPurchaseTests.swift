import TestSupport
import Testing

@testable import Formulation

@Suite struct FacilityPurchaseTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(FacilityPurchase(), in: facilityWorld).text, at: "../Golden/facility-purchase.lp")
  }
}
