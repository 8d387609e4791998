import TestSupport
import Testing

@testable import Formulation

@Suite struct ServerCapacityTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(ServerCapacity(), in: richWorld).text, at: "../Golden/server-capacity.lp")
  }
}
