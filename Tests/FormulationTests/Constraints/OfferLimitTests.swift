import TestSupport
import Testing

@testable import Formulation

@Suite struct OfferLimitTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(OfferLimit(), in: offeredWorld).text, at: "../Golden/offer-limit.lp")
  }
}
