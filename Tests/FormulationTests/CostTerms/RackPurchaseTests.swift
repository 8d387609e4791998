import TestSupport
import Testing

@testable import Formulation

@Suite struct RackPurchaseTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(RackPurchase(), in: richWorld).text, at: "../Golden/rack-purchase.lp")
  }
}
