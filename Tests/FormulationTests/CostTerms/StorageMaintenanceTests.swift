import TestSupport
import Testing

@testable import Formulation

@Suite struct StorageMaintenanceTests {
  @Test func writesItsRows() {
    expectGolden(
      SingleRule(StorageMaintenance(), in: storageWorld).text, at: "../Golden/storage-maintenance.lp")
  }
}
