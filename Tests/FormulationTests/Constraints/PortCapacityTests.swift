import TestSupport
import Testing

@testable import Formulation

@Suite struct PortCapacityTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(PortCapacity(), in: trafficWorld).text, at: "../Golden/port-capacity.lp")
  }
}
