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
        **Decision:** Order 3 × dgx-h100 and 1 × standard for 904,999.99 USD, the price of these orders alone, \
        undiscounted; open site dub from 2026Q2.
        """)
    #expect(
      lines[2] == """
        **Total cost, the least found:** 975,626.22 USD over the whole horizon, discounted to 2026-01-01 at 8 % a \
        year. It includes hardware, cluster (sites and racks), energy and network, also of what exists already, \
        less 110,630.00 USD (discounted) for the value left in bought servers. Cash out in all, undiscounted: \
        1,089,529.24 USD.
        """)
    #expect(
      lines[3] == """
        **Proof:** No plan for this inventory has a total cost below 974,900.00 USD, discounted alike: the proven \
        gap is 0.075 %.
        """)
  }

  /// Not the sites and racks alone: a plan that only hires has nearly all of its money there.
  @Test func whatTheClusterIsOfIsSaid() {
    func line(_ name: String, _ amount: Double) -> LedgerLine {
      LedgerLine(
        component: .cluster, line: name, site: SamplePlan.ams, period: SamplePlan.periods[0], item: "",
        kind: .opex, quantity: 1, unit: "", unitPrice: amount, amount: Money(rounding: amount),
        discounted: Money(rounding: amount))
    }
    let ledger =
      SamplePlan.ledger + [line("staff", 100), line("server-rent", 200), line("server-move", 0)]
    #expect(
      Self.paragraphs(SamplePlan.plan.with(ledger: ledger))[2].contains(
        "It includes hardware, cluster (sites, racks, hired servers and staff), energy and network,"))
  }

  @Test func aPlanWithoutSalvageClaimsNone() {
    let plan = SamplePlan.plan.with(ledger: SamplePlan.ledger.filter { $0.kind != .salvage })
    #expect(Self.paragraphs(plan)[2].contains("also of what exists already. Cash out"))
  }

  @Test func onlyLimitsSetFromOutsideAreNews() {
    let limits = [("server-capacity", 3.0), ("rack-stock", 2), ("supply-limit", 0), ("power-feed", 26)]
    let plan = SamplePlan.plan.with(limits: limits.map { SamplePlan.binding($0.0, limit: $0.1) })
    #expect(
      Self.paragraphs(plan).contains(
        "- Limits set from outside that bind, where not one more useful unit fits: power-feed of ams."))
  }

  @Test func whatTheLimitsFromOutsideLeaveIsSaid() {
    let own = SamplePlan.plan.with(limits: [SamplePlan.binding("rack-stock", limit: 2)])
    #expect(Self.paragraphs(own).contains("- Limits set from outside: none in this inventory."))
    let room = SamplePlan.plan.with(limits: SamplePlan.limits.filter { !$0.isBinding })
    #expect(
      Self.paragraphs(room).contains("- Limits set from outside: none binds; each has room for more."))
  }

  @Test func manyItemsAreCounted() {
    let plan = SamplePlan.plan.with(purchases: (0..<120).map { SamplePlan.order(item: "type-\($0)") })
    #expect(Self.paragraphs(plan)[1].hasPrefix("**Decision:** Order 120 servers for 1,200.00 USD, "))
    let text = Report.files(of: plan, as: [.markdown])[0].text
    #expect(text.contains("20 more lines worth 200.00 USD in `bom.csv`."))
  }

  @Test func aPlanMayOrderNothing() {
    let plan = SamplePlan.plan.with(purchases: [])
    #expect(Self.paragraphs(plan)[1] == "**Decision:** Order nothing; open site dub from 2026Q2.")
    #expect(Report.files(of: plan, as: [.markdown])[0].text.contains("## What to order\n\nNothing.\n"))
  }

  @Test func aStoppedSearchSaysSoInTheFirstParagraph() {
    let search = SearchSummary(
      version: "0.1.0", solver: "GLPK 5.0", status: .feasible, ending: "interrupted", options: [])
    #expect(
      Self.paragraphs(SamplePlan.plan.with(search: search))[3].hasSuffix(
        "The search ended before it reached the gap asked for: interrupted."))
  }

  /// The gap is never shown smaller than it is.
  @Test(arguments: [(0, "0 %"), (1, "0.001 %"), (97_562_622, "100 %"), (1_000_000, "1.025 %")])
  func theGapIsRoundedUp(missing: Int64, shown: String) {
    let value = SamplePlan.plan.objective.value
    let objective = ObjectiveSummary(
      kind: "cost", value: value, bound: value - Money(minorUnits: missing), computed: value.major)
    let text = Self.paragraphs(SamplePlan.plan.with(objective: objective))[3]
    #expect(text.hasSuffix("the proven gap is \(shown)."), "\(text)")
  }

  /// Other goals first: what is proven holds among the plans that keep them, wherever it is said.
  @Test func aProofAmongPlansThatKeepOtherGoalsSaysSo() {
    let goal = GoalLine(objective: .energy, slack: 0, value: 1, bound: 1, unit: "kWh")
    let text = Report.files(of: SamplePlan.plan.with(goals: [goal]), as: [.markdown])[0].text
    #expect(
      text.contains(
        "Bound: no plan for this inventory that keeps its other goals (energy) costs less than 974,900.00 USD;"
      ))
    #expect(!text.contains("for this inventory costs less"))
  }

  /// Three terms of a month, one after the other, are one server; three from the same day are three.
  @Test func termsThatFollowEachOtherAreNotServers() {
    func lease(_ period: Int, _ count: Int) -> LeaseLine {
      LeaseLine(
        period: SamplePlan.periods[period], site: SamplePlan.ams, server: SamplePlan.big, offer: ID("month"),
        kind: .lease, count: count, termMonths: 3, monthlyPrice: 100, startDate: SamplePlan.date(2026, 1),
        endDate: SamplePlan.date(2026, 4), amount: .zero, owedAfterHorizon: .zero)
    }
    func decision(_ leases: LeaseLine...) -> String {
      Self.paragraphs(SamplePlan.plan.with(leases: leases))[1]
    }
    #expect(decision(lease(0, 1), lease(1, 2)).contains("; lease or commit to 3 terms of dgx-h100 (month);"))
    #expect(decision(lease(0, 3)).contains("; lease or commit to 3 × dgx-h100 (month);"))
  }

  private static func paragraphs(_ plan: Plan) -> [String] {
    Report.files(of: plan, as: [.markdown])[0].text.split(separator: "\n").map(String.init)
  }
}
