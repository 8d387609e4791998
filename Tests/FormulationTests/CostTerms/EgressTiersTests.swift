import TestSupport
import Testing

@testable import Formulation

@Suite struct EgressTiersTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(EgressTiers(), in: trafficWorld).text, at: "../Golden/egress-tiers.lp")
  }
}
