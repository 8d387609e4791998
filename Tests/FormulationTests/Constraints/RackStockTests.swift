import TestSupport
import Testing

@testable import Formulation

@Suite struct RackStockTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(RackStock(), in: richWorld).text, at: "../Golden/rack-stock.lp")
  }
}
