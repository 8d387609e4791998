import TestSupport
import Testing

@testable import Formulation

@Suite struct PowerRentTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(PowerRent(), in: tariffWorld).text, at: "../Golden/power-rent.lp")
  }
}
