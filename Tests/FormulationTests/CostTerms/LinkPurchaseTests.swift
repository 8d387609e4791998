import TestSupport
import Testing

@testable import Formulation

@Suite struct LinkPurchaseTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(LinkPurchase(), in: fabricWorld).text, at: "../Golden/link-purchase.lp")
  }
}
