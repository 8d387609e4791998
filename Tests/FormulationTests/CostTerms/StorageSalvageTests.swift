import TestSupport
import Testing

@testable import Formulation

@Suite struct StorageSalvageTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(StorageSalvage(), in: storageWorld).text, at: "../Golden/storage-salvage.lp")
  }
}
