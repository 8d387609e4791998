import Domain
import Testing

@testable import Planning

/// Work that is short or waits, on the plan of the Coast.
@Suite struct UnservedDemandTests {
  private static let key = DemandKey(
    workload: Coast.chat, region: Coast.eu, period: Coast.first, slice: Coast.peak)

  /// A hundred tokens a second of the first peak are short.
  private static var short: Decisions {
    var decisions = Coast.decisions
    decisions.routing[Coast.chatRoute(Coast.first, Coast.peak)] = Throughput(1500)
    decisions.serving[Coast.chatService(Coast.first, Coast.peak)] = Throughput(1500)
    decisions.short[key] = Throughput(100)
    return decisions
  }

  @Test func aShortfallHasItsPenalty() throws {
    var coast = Coast()
    coast.chatPenalty = Price(perUnit: 1e-4)
    let plan = try coast.made(Self.short).get()
    let line = try #require(plan.ledger.first { $0.line == "short-penalty" })
    // 100 a second for 4 % of the quarter's 90 × 24 hours: 31,104,000 tokens.
    #expect(abs(line.quantity - 31_104_000) < 1e-3)
    #expect((line.unit, line.item, line.kind) == ("tokens", "chat eu", .penalty))
    #expect(line.amount.text == "3110.40")
    #expect(plan.audited(against: coast.inventory).passed)
  }

  @Test func noBudgetCountsIt() throws {
    var coast = Coast()
    coast.chatPenalty = Price(perUnit: 1e-1)
    #expect(try coast.findings("budget-limit", Self.short) == [])
  }

  @Test func withoutAPenaltyEverythingIsServed() throws {
    #expect(
      try Coast().findings("demand-served", Self.short) == [
        "shortfall of 'chat' from 'eu' in 2026Q1 'peak' has no penalty: all of it must be served"
      ])
  }

  /// Whatever goals the inventory states, a plan is audited by those that it was made for.
  @Test func whereAnotherGoalComesFirstEverythingIsServed() throws {
    var coast = Coast()
    coast.chatPenalty = Price(perUnit: 1e-4)
    let energy = coast.inventory.pursuing([Goal(.energy), Goal(.cost)])
    let total = coast.ledger(Self.short).unroundedTotal
    func make(_ inventory: Inventory) throws -> Plan {
      try Plan.make(
        inventory, Self.short, computed: total, bound: total, search: Coast.search, marginals: [:]
      ).get()
    }
    #expect(throws: AuditFailure.self) { try make(energy) }
    #expect(try make(coast.inventory).audited(against: energy).passed)
    let key = "workloads/chat/short_penalty"
    #expect(energy.assumptions.filter { $0.key == key }.map(\.value) == ["not used: all demand is served"])
    #expect(!coast.inventory.assumptions.contains { $0.key == key })
  }

  @Test func aChangedShortfallBreaksThePlan() throws {
    var coast = Coast()
    coast.chatPenalty = Price(perUnit: 1e-4)
    let plan = try coast.made(Self.short).get()
    for rate in [nil, Throughput(101), Throughput(-100), Throughput(.nan)] {
      var decisions = Self.short
      decisions.short[Self.key] = rate
      let broken = plan.with(decisions: decisions).brokenRules(against: coast.inventory)
      #expect(broken.isSuperset(of: ["demand-served", "ledger-total"]), "\(String(describing: rate))")
    }
  }

  @Test(arguments: ["workload", "region", "period", "slice"])
  func aShortfallOfAnUnknown(noun: String) throws {
    let name = { (this: String, known: String) in this == noun ? "none" : known }
    let key = DemandKey(
      workload: ID(name("workload", "chat")), region: ID(name("region", "eu")),
      period: ID(name("period", "2026Q1")), slice: ID(name("slice", "day")))
    var decisions = Coast.decisions
    decisions.short[key] = Throughput(1)
    let found = try Coast().findings("demand-served", decisions)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(" names an unknown \(noun)") == true)
  }

  @Test func workThatMayWaitIsServedInAnotherSlice() throws {
    var coast = Coast()
    coast.chatDeferrable = 0.5
    var decisions = Coast.decisions
    // 4 % of the hours at 250 less are 50 % of them at 20 more.
    for (slice, rate) in [(Coast.peak, 1350.0), (Coast.night, 420.0)] {
      decisions.routing[Coast.chatRoute(Coast.first, slice)] = Throughput(rate)
      decisions.serving[Coast.chatService(Coast.first, slice)] = Throughput(rate)
    }
    #expect(try coast.findings("demand-served", decisions) == [])
    #expect(try Coast().findings("demand-served", decisions).count == 2)
    decisions.routing[Coast.chatRoute(Coast.first, Coast.peak)] = Throughput(700)
    #expect(
      try coast.findings("demand-served", decisions) == [
        "region 'eu' gets 700 of the 800 tokens/s of 'chat' that may not wait in 2026Q1 'peak'",
        "region 'eu' gets 790 of the 816 tokens/s of 'chat' it asks for on average in 2026Q1",
      ])
  }
}
