import Domain
import Testing

@testable import Planning

/// Sales and moves in the audit: what follows from them, what they bring and cost, and what must be named as wrong.
@Suite struct CohortTests {
  private let coast = Coast.restless
  private static let sale = RetirementKey(
    server: Coast.gpu, site: Coast.ams, cohort: .ordered(Coast.first), period: Coast.half)
  private static let route = MoveRoute(server: Coast.gpu, from: Coast.nyc, to: Coast.ams)
  private static let trip = MoveKey(route: route, cohort: .ordered(Coast.first), period: Coast.half)

  private static var decisions: Decisions {
    var decisions = Coast.decisions
    decisions.retirements[sale] = 1
    decisions.moves[trip] = 1
    return decisions
  }

  private func findings(_ change: (inout Decisions) -> Void) throws -> [String] {
    var decisions = Self.decisions
    change(&decisions)
    return try coast.findings("cohort-stock", decisions)
  }

  @Test func aGoodPlanPasses() throws {
    let plan = try coast.made(Self.decisions).get()
    #expect(plan.audited(against: coast.inventory).passed)
  }

  @Test func theFleetFollows() {
    let fleet = Fleet(coast.inventory, Self.decisions)
    #expect((0..<3).map { fleet.installed[0, 1, $0] } == [0, 3, 3], "one sold, one come")
    #expect((0..<3).map { fleet.installed[1, 1, $0] } == [0, 2, 1])
  }

  /// 50 % of 30,000 with 33 of 36 months left; 500 a move; upkeep and worth go with the servers.
  @Test func everyAmountIsTheOneWorkedByHand() {
    let lines = coast.ledger(Self.decisions).lines.filter {
      $0.period == Coast.half && $0.item.contains("gpu")
    }
    #expect(
      lines.map { "\($0.line) \($0.site) \($0.item): \($0.amount.text)" } == [
        "server-maintenance ams gpu: 2250.00",
        "server-salvage ams gpu: -20250.00",
        "server-resale ams gpu 2026Q1: -13750.00",
        "server-maintenance nyc gpu: 750.00",
        "server-salvage nyc gpu: -6750.00",
        "server-move nyc gpu 2026Q1 to ams: 500.00",
      ])
  }

  /// Five at 30,000, worth 9,000 after 36 months: nine of them written off of four servers, all of the one sold.
  @Test func whatIsSoldLeavesTheBooks() throws {
    var coast = coast
    coast.accounting = Accounting(interest: Interest(rate: 0))
    let books = try coast.made(Self.decisions).get().accounts.books.filter { $0.item == "gpu" }
    #expect(books.map(\.bookValue.text) == ["150000.00", "141250.00", "99000.00"])
    #expect(books.map(\.additions.text) == ["150000.00", "0.00", "0.00"])
  }

  @Test func noBudgetCountsWhatIsSoldFor() throws {
    var coast = coast
    let capex = Budget(kind: .capex, period: Coast.half, limit: Money(rounding: 4_999))
    coast.budgets = [capex]
    #expect(
      try coast.findings("budget-limit", Self.decisions) == [
        "budget 'capex 2026H2' spends 5000.00 of its 4999.00 USD"
      ])
  }

  @Test func noMoreLeaveThanStand() throws {
    #expect(
      try findings { $0.retirements[Self.sale] = 5 } == [
        "site 'ams' lacks 1 server 'gpu' of 2026Q1 that leave it by 2026H2"
      ])
    #expect(
      try findings { $0.moves[Self.trip] = 3 } == [
        "site 'nyc' lacks 1 server 'gpu' of 2026Q1 that leave it by 2026H2"
      ])
  }

  @Test(arguments: [
    ("tpu", "ams", "2026H2", 1, "names an unknown server type"),
    ("gpu", "fra", "2026H2", 1, "names an unknown site"),
    ("gpu", "ams", "2027", 1, "names an unknown period"),
    ("cpu", "ams", "2026H2", 1, "is of a type that is not resold"),
    ("gpu", "ams", "2026Q2", 1, "is of servers that are not in service then, or have only come"),
    ("gpu", "ams", "2026H2", 0, "is of fewer than 1"),
  ])
  func salesThatAreNone(server: String, site: String, period: String, count: Int, fault: String) throws {
    let key = RetirementKey(
      server: ID(server), site: ID(site), cohort: .ordered(Coast.first), period: ID(period))
    let found = try findings { $0.retirements[key] = count }
    #expect(found == ["sale of \(count) '\(server)' of 2026Q1 at '\(site)' in \(period) \(fault)"])
  }

  @Test(arguments: [
    ("ams", "nyc", "2026H2", 1, "is none the inventory prices"),
    ("nyc", "ams", "2027", 1, "names an unknown period"),
    ("nyc", "ams", "2026Q1", 1, "is of servers that are not in service then, or have only come"),
    ("nyc", "ams", "2026H2", -2, "is of fewer than 1"),
  ])
  func movesThatAreNone(from: String, to: String, period: String, count: Int, fault: String) throws {
    let route = MoveRoute(server: Coast.gpu, from: ID(from), to: ID(to))
    let key = MoveKey(route: route, cohort: .ordered(Coast.first), period: ID(period))
    let found = try findings { $0.moves[key] = count }
    #expect(found == ["move of \(count) 'gpu' of 2026Q1 from '\(from)' to '\(to)' in \(period) \(fault)"])
  }

  @Test func everyChangedDecision() throws {
    let plan = try coast.made(Self.decisions).get()
    let decisions = plan.decisions
    plan.expectBroken(
      by: [
        decisions.mutant("no sale", ["resales", "server-resale", "fleet"]) {
          $0.retirements[Self.sale] = nil
        },
        decisions.mutant("two sales", ["resales", "server-resale", "server-salvage"]) {
          $0.retirements[Self.sale] = 2
        },
        decisions.mutant("no move", ["moves", "server-move", "fleet"]) { $0.moves[Self.trip] = nil },
        decisions.mutant("two moves", ["moves", "server-move", "server-maintenance"]) {
          $0.moves[Self.trip] = 2
        },
      ], against: coast.inventory)
  }

  @Test func everyChangedLine() throws {
    let plan = try coast.made(Self.decisions).get()
    try plan.expectBroken("resales", byChanged: plan.resales, against: coast.inventory) {
      $0.with(resales: $1)
    }
    try plan.expectBroken("moves", byChanged: plan.moves, against: coast.inventory) { $0.with(moves: $1) }
  }
}

extension Coast {
  /// GPU servers may be sold, and moved from New York to Amsterdam; none stand by.
  static var restless: Coast {
    var coast = Coast()
    coast.spares = .none
    coast.gpuResaleRate = 0.5
    coast.moves = [Move(server: gpu, from: nyc, to: ams, price: Money(rounding: 500), outage: 0)]
    return coast
  }
}
