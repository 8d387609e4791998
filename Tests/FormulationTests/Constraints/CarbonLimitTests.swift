import TestSupport
import Testing

@testable import Formulation

@Suite struct CarbonLimitTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(CarbonLimit(), in: greenWorld).text, at: "../Golden/carbon-limit.lp")
  }
}
