import TestSupport
import Testing

@testable import Formulation

@Suite struct DemandServedTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(DemandServed(), in: richWorld).text, at: "../Golden/demand-served.lp")
  }
}
