import TestSupport
import Testing

@testable import Formulation

@Suite struct ServingBalanceTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(ServingBalance(), in: richWorld).text, at: "../Golden/serving-balance.lp")
  }
}
