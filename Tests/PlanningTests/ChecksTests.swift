import Domain
import Testing

@testable import Planning

/// One failing case of every check with its exact sentence; the good plan of the Coast passes them all.
@Suite struct ChecksTests {
  @Test(arguments: allChecks.map(\.name))
  func aGoodPlanPasses(name: String) throws {
    let report = try Coast().report(name)
    #expect(report.name == name)
    #expect(report.findings.isEmpty)
    #expect(report.worstViolation <= 1e-6)
  }

  @Test func demandServed() throws {
    var decisions = Coast.decisions
    decisions.routing[Coast.chatRoute(Coast.first, Coast.peak)] = Throughput(1500)
    let report = try Coast().report("demand-served", decisions)
    #expect(
      report.findings == ["region 'eu' gets 1500 of the 1600 tokens/s of 'chat' it asks for in 2026Q1 'peak'"]
    )
    #expect(abs(report.worstViolation - 100.0 / 1600) < 1e-12)
  }

  @Test func demandServedWantsNoMoreEither() throws {
    var decisions = Coast.decisions
    decisions.routing[Coast.chatRoute(Coast.first, Coast.night)] = Throughput(400.1)
    #expect(
      try Coast().findings("demand-served", decisions) == [
        "region 'eu' gets 400.1 of the 400 tokens/s of 'chat' it asks for in 2026Q1 'night'"
      ])
  }

  @Test func servingBalance() throws {
    var decisions = Coast.decisions
    decisions.serving[Coast.chatService(Coast.second, Coast.day)] = nil
    #expect(
      try Coast().findings("serving-balance", decisions) == [
        "site 'ams' serves 0 of the 1200 tokens/s of 'chat' sent to it in 2026Q2 'day'"
      ])
  }

  @Test func serverCapacity() throws {
    var decisions = Coast.decisions
    decisions.purchases[PurchaseKey(server: Coast.gpu, site: Coast.ams, period: Coast.first)] = 2
    #expect(
      try Coast().findings("server-capacity", decisions) == [
        "'ams gpu' needs 2 servers of its 1 healthy ones in 2026Q2 'peak'",
        "'ams gpu' needs 2 servers of its 1 healthy ones in 2026H2 'peak'",
      ])
  }

  @Test func fleetInService() throws {
    var decisions = Coast.decisions
    decisions.purchases[PurchaseKey(server: Coast.gpu, site: Coast.ams, period: Coast.half)] = 1
    #expect(
      try Coast().findings("fleet-in-service", decisions) == [
        "order of 1 'gpu' for 'ams' in 2026H2 arrives after the horizon, 1 period later"
      ])
  }

  @Test func spareServers() throws {
    var coast = Coast()
    coast.spares = SpareRule(share: 0, count: 3)
    #expect(
      try coast.findings("spare-servers") == [
        "site 'ams' has 2 servers 'cpu' in 2026Q1, fewer than the 3 spares the policy keeps",
        "site 'ams' has 2 servers 'cpu' in 2026Q2, fewer than the 3 spares the policy keeps",
        "site 'nyc' has 2 servers 'gpu' in 2026Q2, fewer than the 3 spares the policy keeps",
        "site 'nyc' has 2 servers 'gpu' in 2026H2, fewer than the 3 spares the policy keeps",
      ])
  }

  /// What the search's tolerances leave is no work.
  @Test func spareServersOverlooksATraceOfWork() throws {
    var coast = Coast()
    coast.spares = SpareRule(share: 0, count: 7)
    var decisions = Decisions()
    decisions.serving[Coast.chatService(Coast.first, Coast.day)] = Throughput(1e-5)
    #expect(try coast.findings("spare-servers", decisions) == [])
    decisions.serving[Coast.chatService(Coast.first, Coast.day)] = Throughput(1)
    #expect(try coast.findings("spare-servers", decisions).count == 1)
  }

  @Test func anInfiniteExcessIsTheWorstOfAll() {
    var violations = Violations(of: "power-feed")
    violations.compare(.nan, atMost: 1) { "" }
    #expect(violations.check.worstViolation == 1)
    violations.compare(.infinity, atMost: 1) { "" }
    #expect(violations.check.worstViolation == .greatestFiniteMagnitude)
    #expect(violations.check.findings.count == 2)
  }

  @Test func supplyLimit() throws {
    var coast = Coast()
    coast.supplyLimit = 4
    #expect(
      try coast.findings("supply-limit") == [
        "orders of 'gpu' in 2026Q1 are for 5 servers of the 4 supplied"
      ])
  }

  @Test func rackStock() throws {
    var decisions = Coast.decisions
    decisions.racks = [:]
    #expect(
      try Coast().findings("rack-stock", decisions) == [
        "equipment fills 1 of the 0 racks 'nyc std' in 2026Q2",
        "equipment fills 1 of the 0 racks 'nyc std' in 2026H2",
      ])
  }

  @Test func rackStockRefusesWhatFitsNoRack() throws {
    var coast = Coast()
    coast.rackPower = Power(4.9)
    #expect(
      try coast.findings("rack-stock").contains(
        "server 'gpu' ordered for 'ams' in 2026Q1 does not fit into a 'std' rack"))
  }

  @Test func spaceLimit() throws {
    var coast = Coast()
    coast.amsSpace = Area(5.5)
    #expect(
      try coast.findings("space-limit").first == "racks at 'ams' cover 6 m2 of its 5.5 m2 in 2026Q1")
  }

  @Test func powerFeed() throws {
    var coast = Coast()
    coast.amsFeed = Power(20)
    // Half a CPU server over: 1.25 × (3 × 5 + 3 × 0.5).
    #expect(
      try coast.findings("power-feed") == ["site 'ams' draws 20.625 kW of its 20 kW feed in 2026H2"])
  }

  @Test func powerIsWrittenInItsUnit() {
    #expect((Power(4200).figure, Power(999.5).figure, Power(4000).figure) == ("4.2 MW", "999.5 kW", "4 MW"))
  }

  @Test func siteOpening() throws {
    var decisions = Coast.decisions
    decisions.openings[Coast.nyc] = Coast.half
    #expect(
      try Coast().findings("site-opening", decisions) == [
        "site 'nyc' buys 1 rack in 2026Q2 but is not open",
        "site 'nyc' holds 2 servers in 2026Q2 but is not open",
        "site 'nyc' is sent 400 tokens/s of 'chat' in 2026Q2 'peak' but is not open",
        "site 'nyc' is sent 200 tokens/s of 'chat' in 2026Q2 'day' but is not open",
        "site 'nyc' is sent 100 tokens/s of 'chat' in 2026Q2 'night' but is not open",
      ])
  }

  @Test func bandwidthCapacity() throws {
    var coast = Coast()
    coast.transitCapacity = Traffic(0.1)
    #expect(
      try coast.findings("bandwidth-capacity") == [
        "connection 'ams' carries 0.2464 Gbit/s of its 0.1 Gbit/s in 2026H2 'peak'"
      ])
  }

  @Test func budget() throws {
    var coast = Coast()
    coast.budgets = [
      Budget(kind: .capex, period: nil, limit: Money(rounding: 216_999)),
      Budget(kind: .capex, period: Coast.first, limit: Money(rounding: 160_000)),
      Budget(kind: .opex, period: Coast.first, limit: Money(rounding: 10_000)),
      Budget(kind: .total, period: Coast.second, limit: Money(rounding: 60_000)),
    ]
    #expect(
      try coast.findings("budget-limit") == [
        "budget 'capex all' spends 217000.00 of its 216999.00 USD",
        "budget 'opex 2026Q1' spends 10490.96 of its 10000.00 USD",
        "budget 'total 2026Q2' spends 64354.52 of its 60000.00 USD",
      ])
  }

  @Test func noBudgetCountsSalvage() throws {
    var coast = Coast()
    // Capex 5,000 and opex, none of it made up for by 33,750 of salvage.
    coast.budgets = [Budget(kind: .total, period: Coast.half, limit: Money(rounding: 20_000))]
    #expect(try coast.findings("budget-limit").count == 1)
  }

  @Test func toleranceIsOneInAMillion() throws {
    var decisions = Coast.decisions
    let key = Coast.chatRoute(Coast.first, Coast.peak)
    decisions.routing[key] = Throughput(1600 * (1 + 0.9e-6))
    #expect(try Coast().findings("demand-served", decisions).isEmpty)
    decisions.routing[key] = Throughput(1600 * (1 + 1.1e-6))
    #expect(try Coast().findings("demand-served", decisions).count == 1)
  }

  @Test func atMostTenFindings() throws {
    var decisions = Coast.decisions
    decisions.serving = [:]
    let report = try Coast().report("serving-balance", decisions)
    #expect(report.findings.count == 10)
    #expect(report.worstViolation == 1)
  }
}
