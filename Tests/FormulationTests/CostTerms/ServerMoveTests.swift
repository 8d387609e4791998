import TestSupport
import Testing

@testable import Formulation

@Suite struct ServerMoveTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(ServerMove(), in: restlessWorld).text, at: "../Golden/server-move.lp")
  }
}
