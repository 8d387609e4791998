import TestSupport
import Testing

@testable import Formulation

@Suite struct StorageCapacityTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(StorageCapacity(), in: storageWorld).text, at: "../Golden/storage-capacity.lp")
  }
}
