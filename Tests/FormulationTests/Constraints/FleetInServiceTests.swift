import TestSupport
import Testing

@testable import Formulation

@Suite struct FleetInServiceTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(FleetInService(), in: richWorld).text, at: "../Golden/fleet-in-service.lp")
  }
}
