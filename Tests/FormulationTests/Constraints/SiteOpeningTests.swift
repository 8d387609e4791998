import TestSupport
import Testing

@testable import Formulation

@Suite struct SiteOpeningTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(SiteOpening(), in: richWorld).text, at: "../Golden/site-opening.lp")
  }
}
