import TestSupport
import Testing

@testable import Formulation

@Suite struct CohortStockTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(CohortStock(), in: restlessWorld).text, at: "../Golden/cohort-stock.lp")
  }
}
