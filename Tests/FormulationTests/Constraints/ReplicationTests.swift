import TestSupport
import Testing

@testable import Formulation

@Suite struct ReplicationTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(Replication(), in: linkedWorld).text, at: "../Golden/replication.lp")
  }
}
