import TestSupport
import Testing

@testable import Formulation

@Suite struct ServerLeaseTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(ServerLease(), in: offeredWorld).text, at: "../Golden/server-lease.lp")
  }
}
