import TestSupport
import Testing

@testable import Formulation

@Suite struct SpaceLimitTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(SpaceLimit(), in: richWorld).text, at: "../Golden/space-limit.lp")
  }
}
