import TestSupport
import Testing

@testable import Formulation

@Suite struct BudgetLimitTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(BudgetLimit(), in: richWorld).text, at: "../Golden/budget-limit.lp")
  }
}
