import TestSupport
import Testing

@testable import Formulation

@Suite struct SwitchPurchaseTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(SwitchPurchase(), in: fabricWorld).text, at: "../Golden/switch-purchase.lp")
  }
}
