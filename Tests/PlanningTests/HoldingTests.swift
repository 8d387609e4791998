import Domain
import Testing

@testable import Planning

/// Chat on the Coast with servers of its own: as many as work without a spare.
@Suite struct HoldingTests {
  private static var coast: Coast {
    var coast = Coast()
    coast.chatSharing = .servers
    return coast
  }

  /// 1,600 a second are five old servers at 320, then two of the new ones at 800; 400 in New York one at 400.
  private static var decisions: Decisions {
    var decisions = Coast.decisions
    decisions.holdings[key(Coast.old, Coast.ams, Coast.first)] = 5
    for period in [Coast.second, Coast.half] {
      decisions.holdings[key(Coast.gpu, Coast.ams, period)] = 2
      decisions.holdings[key(Coast.gpu, Coast.nyc, period)] = 1
    }
    return decisions
  }

  private static func key(
    _ server: ID<ServerType>, _ site: ID<Site>, _ period: ID<Period>
  ) -> HoldingKey {
    HoldingKey(workload: Coast.chat, server: server, site: site, period: period)
  }

  @Test func aPlanOfHoldingsPasses() throws {
    let plan = try Self.coast.made(Self.decisions).get()
    #expect(plan.audited(against: Self.coast.inventory).passed)
    let uses = plan.limits.filter { $0.name == "dedicated-servers" }
    #expect(
      uses.map(\.subject) == ["ams old chat", "ams gpu chat", "nyc gpu chat", "ams gpu chat", "nyc gpu chat"])
    // 1,600 / 400 = 4 busy of the five that may be busy to 80 %.
    #expect(uses.first.map { [$0.used, $0.limit] } == [4, 4])
    #expect(uses.allSatisfy { $0.isBinding && $0.unit == "servers" })
  }

  @Test func everyChangedHoldingBreaksARule() throws {
    let plan = try Self.coast.made(Self.decisions).get()
    #expect(plan.decisions.holdingMutants.count == 3 * 5)
    plan.expectBroken(by: plan.decisions.holdingMutants, against: Self.coast.inventory)
  }

  @Test func workWithoutAHoldingIsNamed() throws {
    var decisions = Self.decisions
    decisions.holdings[Self.key(Coast.old, Coast.ams, Coast.first)] = nil
    #expect(
      try Self.coast.findings("dedicated-servers", decisions) == [
        "'ams old chat' keeps 4 servers of its own busy in 2026Q1 'peak'; its pool carries 0"
      ])
  }

  /// By the true formula for five slots: of four in use 55 % of the requests wait.
  @Test func waitsAreConfirmedForThePoolAsItIs() throws {
    var coast = Self.coast
    let lasting = Seconds(1.0 / 400)
    coast.chatObjective = LatencyObjective(serviceTime: lasting, wait: .zero, share: 0.44)
    #expect(try coast.findings("dedicated-servers", Self.decisions).count { $0.contains("old") } == 0)
    coast.chatObjective = LatencyObjective(serviceTime: lasting, wait: .zero, share: 0.45)
    #expect(try coast.findings("dedicated-servers", Self.decisions).count { $0.contains("old") } == 1)
  }

  @Test(arguments: [
    ("none", "old", "ams", "2026Q1", 1, "names an unknown workload"),
    ("chat", "none", "ams", "2026Q1", 1, "names an unknown server type"),
    ("chat", "old", "none", "2026Q1", 1, "names an unknown site"),
    ("chat", "old", "ams", "none", 1, "names an unknown period"),
    ("chat", "old", "ams", "2026Q1", 0, "is of fewer than 1"),
    ("chat", "old", "ams", "2026Q1", 2_000_000_000, "is of more than 1000000000"),
    ("batch", "cpu", "ams", "2026Q1", 1, "is by a workload that shares servers"),
    ("chat", "cpu", "ams", "2026Q1", 1, "is of a type that it does not run on"),
  ])
  func holdingsThatAreNone(
    workload: String, server: String, site: String, period: String, count: Int, fault: String
  ) throws {
    let key = HoldingKey(workload: ID(workload), server: ID(server), site: ID(site), period: ID(period))
    var decisions = Self.decisions
    decisions.holdings[key] = count
    #expect(
      try Self.coast.findings("dedicated-servers", decisions).contains(
        "holding of \(count) '\(server)' by '\(workload)' at '\(site)' in \(period) \(fault)"))
  }
}
