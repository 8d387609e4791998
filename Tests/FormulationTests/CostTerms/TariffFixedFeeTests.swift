import TestSupport
import Testing

@testable import Formulation

@Suite struct TariffFixedFeeTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(TariffFixedFee(), in: tariffWorld).text, at: "../Golden/tariff-fixed-fee.lp")
  }
}
