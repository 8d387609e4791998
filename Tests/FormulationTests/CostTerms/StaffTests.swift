import TestSupport
import Testing

@testable import Formulation

@Suite struct StaffTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(Staff(), in: facilityWorld).text, at: "../Golden/staff.lp")
  }
}
