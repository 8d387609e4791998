import TestSupport
import Testing

@testable import Formulation

@Suite struct CommitChargeTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(CommitCharge(), in: trafficWorld).text, at: "../Golden/commit-charge.lp")
  }
}
