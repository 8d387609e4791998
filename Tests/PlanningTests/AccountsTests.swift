import Domain
import Testing

@testable import Planning

/// Books, payments and unit costs of the Coast, by hand.
@Suite struct AccountsTests {
  private let coast = Coast.accounted

  private func book(_ item: String, _ period: ID<Period>) throws -> BookLine? {
    try coast.plan().accounts.books.first { $0.item == item && $0.period == period }
  }

  /// Five GPU servers of 30,000 are paid in the first quarter, arrive in the second and lose 70 % of 150,000 in 36
  /// months: 8,750 in three. Then 96,250 are left down to 45,000 in 21 months of a life of two years: in six,
  /// 29,285.71 + … = (96,250 + 45,000 − 45,000) × 6 / 21 = 27,500.
  @Test func serversAreWrittenOffFromTheirArrival() throws {
    let (first, second) = (try book("gpu", Coast.first), try book("gpu", Coast.second))
    #expect(first?.additions.major == 150_000 && first?.depreciation == .zero)
    #expect(first?.bookValue.major == 150_000)
    #expect(second?.additions == .zero && second?.depreciation.major == 8_750)
    let half = try book("gpu", Coast.half)
    #expect(half?.depreciation.major == 27_500)
    #expect(half?.bookValue.major == 113_750)
  }

  /// New York opens in the second quarter for 50,000, its rack costs 2,000: over 120 months, three and six of them.
  @Test func sitesAndRacksAreWrittenOffOverTheFacilitysLife() throws {
    let plan = try coast.plan()
    let opening = plan.accounts.books.filter { $0.line == "site-opening-cost" }
    #expect(opening.map(\.depreciation.major) == [1250, 2500])
    let racks = plan.accounts.books.filter { $0.line == "rack-purchase" }
    #expect(racks.map(\.depreciation.major) == [50, 100])
    #expect(racks.map(\.period) == [Coast.second, Coast.half])
  }

  @Test func whatHasNoLifeStaysAtCost() throws {
    #expect(try book("cpu", Coast.first)?.bookValue.major == 10_000)
    let half = try book("cpu", Coast.half)
    #expect(half?.additions.major == 5_000 && half?.bookValue.major == 15_000 && half?.depreciation == .zero)
  }

  @Test func additionsAreTheCapexOfTheLedger() throws {
    let plan = try coast.plan()
    #expect(
      plan.accounts.books.map(\.additions).total
        == plan.ledger.filter { $0.kind == .capex }.map(\.amount).total)
  }

  @Test func paymentsAreOfServersAndOpenedSites() throws {
    let lines = try coast.plan().accounts.payments
    #expect(lines.map(\.item) == ["gpu", "old", "nyc"])
    #expect(lines.map(\.kind) == [.server, .server, .facility])
    #expect(lines[0].straightLine == 21_000.0 / 36)
    #expect(lines[0].payment == Interest(rate: 0.06).monthlyPayment(for: 30_000, leaving: 9000, over: 36))
    #expect(lines[0].power == Power(5) && lines[2].power == Power(20))
  }

  @Test func unitCostsAndTheRestAreThePlansCost() throws {
    let plan = try coast.plan()
    let parts = plan.accounts.unitCosts.filter { $0.kind != .accelerator }
    #expect(parts.map(\.item) == ["batch", "chat", ""])
    #expect(parts.map(\.total).total == plan.objective.value)
    #expect(parts[2].cluster == plan.ledger.filter { $0.component == .cluster }.map(\.discounted).total)
    #expect(parts[0].cluster == .zero)
  }

  /// Batch alone keeps CPU servers busy, chat alone the others: hardware goes where it works.
  @Test func hardwareGoesToTheWorkloadThatKeepsItBusy() throws {
    let plan = try coast.plan()
    let cpus = plan.ledger.filter { $0.component == .hardware && $0.item == "cpu" }.map(\.discounted).total
    #expect(plan.accounts.unitCosts[0].hardware == cpus)
    #expect(plan.accounts.unitCosts[2].hardware == .zero)
  }

  /// Units: batch does 7 jobs a second for half a year and 17 for another.
  @Test func workIsCountedOverTheHorizon() throws {
    let line = try #require(try coast.plan().accounts.unitCosts.first)
    let jobs = (7.0 * 181 + 17 * 184) * 24 * 3600
    #expect(abs(line.quantity - jobs) < 1)
    let price = try #require(line.price(of: 1e6))
    #expect(abs(price * line.discountedQuantity / 1e6 - line.total.major) < 1e-6)
    #expect(line.discountedQuantity < line.quantity)
  }

  /// Five GPU servers of eight accelerators from the second quarter on.
  @Test func acceleratorsAreCountedInService() throws {
    let line = try #require(try coast.plan().accounts.unitCosts.last)
    #expect((line.kind, line.item) == (.accelerator, "gpu"))
    #expect(line.quantity == Double(5 * 8 * (91 + 184) * 24))
    #expect(line.hardware > .zero && line.energy > .zero && line.cluster == .zero)
  }

  @Test func aPlanWithoutBooksHasNone() throws { #expect(try Coast().plan().accounts.isEmpty) }

  @Test func nothingOfItChangesThePlan() throws {
    #expect(try coast.plan().objective == Coast().plan().objective)
  }

  @Test func everyChangedAccount() throws {
    let plan = try coast.plan()
    let accounts = plan.accounts
    try expect("books", accounts.books) {
      Accounts(books: $0, payments: accounts.payments, unitCosts: accounts.unitCosts)
    }
    try expect("payments", accounts.payments) {
      Accounts(books: accounts.books, payments: $0, unitCosts: accounts.unitCosts)
    }
    try expect("unit-costs", accounts.unitCosts) {
      Accounts(books: accounts.books, payments: accounts.payments, unitCosts: $0)
    }
  }

  private func expect<Line: Mutable>(
    _ section: String, _ lines: [Line], _ accounts: ([Line]) -> Accounts
  ) throws {
    try coast.plan().expectBroken(section, byChanged: lines, against: coast.inventory) {
      $0.with(accounts: accounts($1))
    }
  }
}
