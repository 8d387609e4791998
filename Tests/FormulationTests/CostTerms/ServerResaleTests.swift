import TestSupport
import Testing

@testable import Formulation

@Suite struct ServerResaleTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(ServerResale(), in: restlessWorld).text, at: "../Golden/server-resale.lp")
  }
}
