import TestSupport
import Testing

@testable import Formulation

@Suite struct ServerPurchaseTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(ServerPurchase(), in: richWorld).text, at: "../Golden/server-purchase.lp")
  }
}
