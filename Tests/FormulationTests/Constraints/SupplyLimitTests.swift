import TestSupport
import Testing

@testable import Formulation

@Suite struct SupplyLimitTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(SupplyLimit(), in: richWorld).text, at: "../Golden/supply-limit.lp")
  }
}
