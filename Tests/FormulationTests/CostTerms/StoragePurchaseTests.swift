import TestSupport
import Testing

@testable import Formulation

@Suite struct StoragePurchaseTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(StoragePurchase(), in: storageWorld).text, at: "../Golden/storage-purchase.lp")
  }
}
