import Domain
import Planning
import TestSupport
import Testing

@testable import Reporting

/// Whatever the ledger holds, the components add up to the total and the cash to the amounts.
@Suite struct ComponentTotalsTests {
  @Test(arguments: 0..<40) func componentsAddUpToTheLedger(seed: Int) {
    var random = SeededRandom(seed: seed)
    let plan = SamplePlan.plan(ledger: (0..<30).map { _ in Self.line(&random) })
    let totals = CostTotals(plan)
    #expect(CostComponent.allCases.map { totals[$0] }.total == totals.total)
    #expect(totals.total == plan.ledger.map(\.discounted).total)
    #expect(CashFlow.of(plan).map(\.amount).total == plan.ledger.map(\.amount).total)
    let spans = PeriodSpan.all(of: plan).flatMap(\.periods)
    #expect(spans == plan.inventory.periods)
  }

  @Test func aComponentWithoutLinesCostsNothing() {
    #expect(CostTotals(SamplePlan.plan(ledger: [])).total == .zero)
    #expect(CashFlow.of(SamplePlan.plan(ledger: [])).count == 8)
  }

  private static func line(_ random: inout SeededRandom) -> LedgerLine {
    let component = CostComponent.allCases.randomElement(using: &random) ?? .energy
    let kind = [CashKind.capex, .opex, .salvage].randomElement(using: &random) ?? .opex
    return LedgerLine(
      component: component, line: "line", site: SamplePlan.ams,
      period: SamplePlan.periods.randomElement(using: &random) ?? SamplePlan.periods[0], item: "", kind: kind,
      quantity: 1, unit: "", unitPrice: 1,
      amount: Money(minorUnits: .random(in: -1_000_000_000...1_000_000_000, using: &random)),
      discounted: Money(minorUnits: .random(in: -1_000_000_000...1_000_000_000, using: &random)))
  }
}
