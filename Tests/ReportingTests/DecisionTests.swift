import Domain
import Planning
import Reporting
import Testing

/// What the first lines say.
@Suite struct DecisionTests {
  @Test func theDecisionNamesOrdersSitesMoneyAndProof() {
    let lines = Self.paragraphs(SamplePlan.plan)
    #expect(lines[0] == "# Capacity plan: Sample")
    #expect(
      lines[1] == """
        **Order 3 × dgx-h100 and 1 × standard, open dub: 975,626.22 USD in all, discounted to 2026-01-01 at \
        8 % a year.** No plan for this inventory costs less than 974,900.00 USD: the proven gap is 0.075 %.
        """)
  }

  @Test func manyItemsAreCounted() {
    let plan = SamplePlan.plan.with(purchases: (0..<120).map { SamplePlan.order(item: "type-\($0)") })
    #expect(Self.paragraphs(plan)[1].hasPrefix("**Order 120 servers, open dub: "))
    let text = Report.files(of: plan, as: [.markdown])[0].text
    #expect(text.contains("20 more lines worth 200.00 USD in `bom.csv`."))
  }

  @Test func aPlanMayOrderNothing() {
    let plan = SamplePlan.plan.with(purchases: [])
    #expect(Self.paragraphs(plan)[1].hasPrefix("**Order nothing, open dub: "))
    #expect(Report.files(of: plan, as: [.markdown])[0].text.contains("## What to order\n\nNothing.\n"))
  }

  @Test func aStoppedSearchSaysSoInTheFirstParagraph() {
    let search = SearchSummary(
      version: "0.1.0", solver: "GLPK 5.0", status: .feasible, ending: "interrupted", options: [])
    #expect(
      Self.paragraphs(SamplePlan.plan.with(search: search))[1].hasSuffix(
        "The search ended before it reached the gap asked for: interrupted."))
  }

  /// The gap is never shown smaller than it is.
  @Test(arguments: [(0, "0 %"), (1, "0.001 %"), (97_562_622, "100 %"), (1_000_000, "1.025 %")])
  func theGapIsRoundedUp(missing: Int64, shown: String) {
    let value = SamplePlan.plan.objective.value
    let objective = ObjectiveSummary(
      kind: "cost", value: value, bound: value - Money(minorUnits: missing), computed: value.major)
    let text = Self.paragraphs(SamplePlan.plan.with(objective: objective))[1]
    #expect(text.hasSuffix("the proven gap is \(shown)."), "\(text)")
  }

  private static func paragraphs(_ plan: Plan) -> [String] {
    Report.files(of: plan, as: [.markdown])[0].text.split(separator: "\n").map(String.init)
  }
}
