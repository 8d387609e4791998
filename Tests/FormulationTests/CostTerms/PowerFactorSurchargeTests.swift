import TestSupport
import Testing

@testable import Formulation

@Suite struct PowerFactorSurchargeTests {
  @Test func writesItsRows() {
    expectGolden(
      SingleRule(PowerFactorSurcharge(), in: tariffWorld).text, at: "../Golden/power-factor-surcharge.lp")
  }
}
