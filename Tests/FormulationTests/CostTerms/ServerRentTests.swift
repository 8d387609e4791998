import TestSupport
import Testing

@testable import Formulation

@Suite struct ServerRentTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(ServerRent(), in: offeredWorld).text, at: "../Golden/server-rent.lp")
  }
}
