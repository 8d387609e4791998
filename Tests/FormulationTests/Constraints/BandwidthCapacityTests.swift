import TestSupport
import Testing

@testable import Formulation

@Suite struct BandwidthCapacityTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(BandwidthCapacity(), in: richWorld).text, at: "../Golden/bandwidth-capacity.lp")
  }
}
