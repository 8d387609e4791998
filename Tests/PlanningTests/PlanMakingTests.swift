import Domain
import Testing

@testable import Planning

@Suite struct PlanMakingTests {
  private func made(_ coast: Coast = Coast(), off: Double = 0, bound: Double = 0) -> Result<
    Plan, AuditFailure
  > {
    let total = coast.ledger().unroundedTotal
    return Plan.make(
      coast.inventory, Coast.decisions, computed: total + off, bound: total + bound, search: Coast.search,
      marginals: [:])
  }

  private func failures(_ result: Result<Plan, AuditFailure>) -> [String] {
    guard case .failure(let failure) = result else { return [] }
    return failure.report.checks.filter { !$0.findings.isEmpty }.map(\.name)
  }

  @Test func auditListsEveryCheckThenTheMoney() throws {
    let report = try Coast().plan().audit
    #expect(
      report.checks.map(\.name) == allChecks.map(\.name) + ["ledger-total", "ledger-rounding", "bound"])
    #expect(report.passed)
  }

  @Test func anObjectiveThatIsNotTheLedgersMakesNoPlan() {
    #expect(failures(made(off: 0.009)).isEmpty)
    #expect(failures(made(off: 0.02)) == ["ledger-total"])
    #expect(failures(made(off: .nan)) == ["ledger-total"])
  }

  @Test func amountsBeyondExactMoneyMakeNoPlan() {
    let checks = ObjectiveChecks(
      ledger: 1e18, rounded: Money(minorUnits: .max), lines: 1, computed: 1e18, bound: 0
    ).checks
    #expect(checks.filter { !$0.findings.isEmpty }.map(\.name) == ["ledger-rounding"])
  }

  @Test func aBoundAboveTheCostMakesNoPlan() {
    #expect(failures(made(bound: 0.02)) == ["bound"])
    #expect(failures(made(bound: .nan)) == ["bound"])
    #expect(failures(made(bound: -.infinity)) == ["bound"])
  }

  /// A bound above the cost by floating-point noise says no more than that the plan is optimal.
  @Test func aBoundOffByRoundingIsTheCost() throws {
    let plan = try made(bound: 0.009).get()
    #expect(plan.objective.bound == Money(rounding: Coast().ledger().unroundedTotal))
    #expect(plan.objective.gapPercent < 1e-5)
    #expect(plan.audited(against: Coast().inventory).passed)
  }

  @Test func aBrokenLimitMakesNoPlan() {
    var coast = Coast()
    coast.amsFeed = Power(1)
    #expect(failures(made(coast)) == ["power-feed"])
  }

  @Test func purchasesCarryWhatAnOrderNeeds() throws {
    let lines = try Coast().plan().purchases
    #expect(
      lines.map { "\($0.period) \($0.site) \($0.count) × \($0.item) \($0.arrives) \($0.arrivalDate.text)" }
        == [
          "2026Q1 ams 2 × cpu 2026Q1 2026-01-01", "2026Q1 ams 3 × gpu 2026Q2 2026-04-01",
          "2026Q1 nyc 2 × gpu 2026Q2 2026-04-01", "2026Q2 nyc 1 × std 2026Q2 2026-04-01",
          "2026H2 ams 1 × cpu 2026H2 2026-07-01",
        ])
    #expect(lines[1].amount == Money(rounding: 90_000))
    #expect((lines[1].vendor, lines[1].partNumber, lines[1].leadTimePeriods) == ("Maker", "G-1", 1))
  }

  @Test func fleetIsWhatStands() throws {
    let lines = try Coast().plan().fleet.map {
      "\($0.period) \($0.site) \($0.server) \($0.installed) \($0.ofWhichExisting) \($0.ofWhichSpare) \($0.racks)"
    }
    #expect(
      lines == [
        "2026Q1 ams cpu 2 0 1 0", "2026Q1 ams old 6 6 1 3", "2026Q2 ams cpu 2 0 1 0",
        "2026Q2 ams gpu 3 0 1 1", "2026Q2 nyc gpu 2 0 1 1", "2026H2 ams cpu 3 0 1 0",
        "2026H2 ams gpu 3 0 1 1", "2026H2 nyc gpu 2 0 1 1",
      ])
  }

  @Test func capacityIsAtTheBusiestSlice() throws {
    let lines = try Coast().plan().capacity
    let line = try #require(lines.first { $0.workload == Coast.batch && $0.period == Coast.half })
    // The slices are alike: the first counts. 17 jobs/s on CPU servers of 10; 0.3 of a CPU server is idle; the
    // two healthy GPU servers are fully busy with chat.
    #expect(
      (line.site, line.slice, line.served, line.unit) == (Coast.ams, Coast.peak, Throughput(17), "jobs"))
    #expect(abs(line.servers - 1.7) < 1e-12)
    #expect(abs(line.capacity.value - 20) < 1e-9)
    #expect(abs(line.utilisation - 0.85) < 1e-12)
  }

  @Test func capacityCountsTheBestModeOfIdleServers() throws {
    var decisions = Coast.decisions
    decisions.purchases[PurchaseKey(server: Coast.gpu, site: Coast.nyc, period: Coast.first)] = 3
    var coast = Coast()
    coast.supplyLimit = 6
    coast.nycFeed = Power(22.5)
    coast.budgets = []
    let lines = try coast.made(decisions).get().capacity
    let line = try #require(lines.first { $0.site == Coast.nyc && $0.period == Coast.second })
    // One healthy server serves 400 in eco mode; the other could serve 1000 × 80 % in fast mode.
    #expect(abs(line.capacity.value - 1200) < 1e-9)
    #expect(abs(line.utilisation - 0.5) < 1e-12)
  }

  @Test func siteLoadsAreOfOpenSites() throws {
    let lines = try Coast().plan().siteLoads
    #expect(
      lines.map { "\($0.period) \($0.site)" } == [
        "2026Q1 ams", "2026Q2 ams", "2026Q2 nyc", "2026H2 ams", "2026H2 nyc",
      ])
    let line = lines[0]
    #expect((line.servers, line.racks, line.space) == (8, 3, Area(6)))
    #expect(abs(line.configuredPower.value - 1.25 * (6 * 2 + 2 * 0.5)) < 1e-12)
    #expect(abs(line.peakPower.value - 12.0125) < 1e-12)
    // 12.0125 × 4 % + 10.1375 × 46 % + 6.3875 × 50 %, of 2160 hours.
    #expect(abs(line.energy.value - 18009) < 1e-6)
    #expect(abs(line.billedTraffic.value - 0.0848) < 1e-12)
    // Chat (64 + 552 + 200 tokens/s on average, 1 kB) and batch (7 jobs/s, 1 MB), 7,776,000 s.
    #expect(abs(line.egress.value - (816 * 7.776 + 7 * 7776)) < 1e-6)
  }
}
