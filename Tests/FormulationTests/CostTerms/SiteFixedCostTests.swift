import TestSupport
import Testing

@testable import Formulation

@Suite struct SiteFixedCostTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(SiteFixedCost(), in: richWorld).text, at: "../Golden/site-fixed-cost.lp")
  }
}
