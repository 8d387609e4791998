import TestSupport
import Testing

@testable import Formulation

@Suite struct SiteOpeningCostTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(SiteOpeningCost(), in: richWorld).text, at: "../Golden/site-opening-cost.lp")
  }
}
