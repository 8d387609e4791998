import TestSupport
import Testing

@testable import Formulation

@Suite struct ServerSalvageTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(ServerSalvage(), in: richWorld).text, at: "../Golden/server-salvage.lp")
  }
}
