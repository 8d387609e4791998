import TestSupport
import Testing

@testable import Formulation

@Suite struct SpareServersTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(SpareServers(), in: richWorld).text, at: "../Golden/spare-servers.lp")
  }
}
