import Domain
import Planning
import Reporting
import Testing

/// Orders of modules of power and cooling in every file.
@Suite struct FacilityOrderTests {
  private static let line = PurchaseLine(
    category: .facility, period: SamplePlan.periods[1], site: SamplePlan.ams, item: "facility-module",
    name: "Power and cooling of 500 kW", vendor: "", partNumber: "", count: 2,
    unitPrice: Money(rounding: 4_750_000), amount: Money(rounding: 9_500_000), leadTimePeriods: 0,
    arrives: SamplePlan.periods[1], orderDate: SamplePlan.date(2026, 4), arrivalDate: SamplePlan.date(2026, 4)
  )

  private static var plan: Plan {
    let plan = SamplePlan.plan
    var decisions = plan.decisions
    decisions.facilityModules[FacilityOrderKey(site: SamplePlan.ams, period: SamplePlan.periods[1])] = 2
    return Plan(
      inventory: plan.inventory, search: plan.search, objective: plan.objective, decisions: decisions,
      ledger: plan.ledger, purchases: plan.purchases + [line], fleet: plan.fleet, capacity: plan.capacity,
      limits: plan.limits, siteLoads: plan.siteLoads, assumptions: plan.assumptions, audit: plan.audit)
  }

  @Test func theyReadBack() throws {
    let text = PlanJSON.text(of: Self.plan)
    #expect(try PlanJSON.plan(from: text) == Self.plan)
    #expect(!PlanJSON.text(of: SamplePlan.plan).contains("facility_modules"))
  }

  @Test func theyAreOrderedAndBilled() throws {
    let files = Dictionary(
      uniqueKeysWithValues: Report.files(of: Self.plan, as: ReportFormat.allCases).map { ($0.name, $0.text) })
    let markdown = try #require(files["plan.md"])
    #expect(markdown.contains("facility-module: Power and cooling of 500 kW"))
    #expect(markdown.contains("2 × facility-module"))
    #expect(files["bom.csv"]?.contains("facility,,,Power and cooling of 500 kW") == true)
  }
}
