import TestSupport
import Testing

@testable import Formulation

@Suite struct PowerFeedTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(PowerFeed(), in: richWorld).text, at: "../Golden/power-feed.lp")
  }
}
