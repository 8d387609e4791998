import TestSupport
import Testing

@testable import Formulation

@Suite struct DataPlacedTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(DataPlaced(), in: storageWorld).text, at: "../Golden/data-placed.lp")
  }
}
