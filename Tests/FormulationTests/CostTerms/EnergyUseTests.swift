import TestSupport
import Testing

@testable import Formulation

@Suite struct EnergyUseTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(EnergyUse(), in: richWorld).text, at: "../Golden/energy-use.lp")
  }
}
