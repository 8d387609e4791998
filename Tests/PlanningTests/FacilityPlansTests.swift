import Domain
import TestSupport
import Testing

@testable import Planning

/// The Coast with a building in Amsterdam: a feed of four modules of 15 kW of which one is held in reserve, two more
/// ordered, and staff.
@Suite struct FacilityPlansTests {
  private static let order = FacilityOrderKey(site: Coast.ams, period: Coast.first)

  private static var coast: Coast {
    var coast = Coast()
    coast.amsFeed = Power(60)
    coast.budgets = []
    coast.amsFacility = Facility(
      redundancy: .spareModules(1), feedModules: 4,
      modules: FacilityModules(size: Power(15), price: Money(rounding: 4000), limit: 3, leadTime: 1),
      staff: StaffRule(fixed: 1, perMegawatt: 100, perThousandServers: 50, cost: Price(perUnit: 300)))
    return coast
  }

  private static var decisions: Decisions {
    var decisions = Coast.decisions
    decisions.facilityModules[order] = 2
    return decisions
  }

  @Test func thePlanPassesItsAudit() throws {
    let plan = try Self.coast.made(Self.decisions).get()
    #expect(plan.audited(against: Self.coast.inventory).passed)
    let module = try #require(plan.purchases.first { $0.category == .facility })
    #expect(module.name == "Power and cooling of 15 kW")
    #expect((module.count, module.unitPrice.text, module.amount.text) == (2, "4000.00", "8000.00"))
    #expect((module.period, module.arrives, module.leadTimePeriods) == (Coast.first, Coast.second, 1))
  }

  /// 60 kW − 15 kW in the first period, 90 kW − 15 kW from the second on.
  @Test func theLimitIsWhatRedundancyLeaves() throws {
    let plan = try Self.coast.made(Self.decisions).get()
    let limits = plan.limits.filter { $0.name == "power-feed" && $0.subject == "ams" }.map(\.limit)
    #expect(limits.map { $0.rounded() } == [45, 75, 75])
    let room = try #require(plan.limits.first { $0.name == "facility-limit" })
    #expect((room.subject, room.used, room.limit, room.isBinding) == ("ams", 2, 3, false))
  }

  /// In the first quarter 6 old servers at 2 kW and 2 CPU servers at 0.5 kW: 1 + 100 × 0.013 + 50 × 0.008 people.
  @Test func staffFollowsWhatStands() throws {
    let lines = Self.coast.ledger(Self.decisions).lines.filter { $0.line == "staff" }
    let first = try #require(lines.first { $0.period == Coast.first })
    #expect(abs(first.quantity - 3 * (1 + 1.3 + 0.4)) < 1e-9)
    #expect(first.amount == Money(rounding: 3 * 2.7 * 300))
    #expect(Set(lines.map(\.site)) == [Coast.ams])
  }

  /// Two modules for 8,000, paid in the first quarter and standing from the second: over 120 months, three and six.
  @Test func modulesAreWrittenOffFromTheirArrival() throws {
    var coast = Self.coast
    coast.accounting = Coast.accounted.accounting
    let books = try coast.made(Self.decisions).get().accounts.books.filter { $0.line == "facility-purchase" }
    #expect(books.map(\.additions.major) == [8000, 0, 0])
    #expect(books.map(\.depreciation.major) == [0, 200, 400])
  }

  /// What the plan adds to Amsterdam: two modules of 15 kW for 4,000 each, over 120 months.
  @Test func modulesArePaidForMonthByMonth() throws {
    var coast = Self.coast
    coast.accounting = Accounting(interest: Interest(rate: 0), facilityLifeMonths: 120)
    let plan = try coast.made(Self.decisions).get()
    let added = try #require(plan.accounts.payments.first { $0.item == "ams" })
    #expect((added.kind, added.price.major, added.power) == (.facility, 8000, Power(30)))
    #expect(added.drawn == nil && added.payment == 8000.0 / 120)
  }

  /// A site opened for 50,000 with a feed of 20 kW, and a module of 15 kW for 4,000 with it.
  @Test func aFacilityIsItsSiteAndItsModules() throws {
    var world = TinyWorld(demand: 0)
    world.sites.append(TinySite("dub"))
    world.sites[1].isExisting = false
    world.sites[1].openingCost = 50_000
    world.sites[1].powerFeed = 20
    world.sites[1].facility.modules = FacilityModules(size: Power(15), price: Money(rounding: 4000))
    let accounting = Accounting(interest: Interest(rate: 0), facilityLifeMonths: 120)
    let decisions = Decisions(
      openings: [ID("dub"): ID("p1")],
      facilityModules: [FacilityOrderKey(site: ID("dub"), period: ID("p1")): 1])
    let lines = PaymentLines(world.inventory, Fleet(world.inventory, decisions), accounting).lines
    #expect(lines.map(\.item) == ["dub"])
    #expect(lines.map(\.price.major) == [54_000])
    #expect(lines.map(\.power) == [Power(35)] && lines.map(\.drawn) == [.zero])
  }

  @Test(arguments: [3, 1, 0])
  func everyChangedOrderIsFound(_ count: Int) throws {
    let plan = try Self.coast.made(Self.decisions).get()
    var decisions = Self.decisions
    decisions.facilityModules[Self.order] = count
    let broken = plan.with(decisions: decisions).brokenRules(against: Self.coast.inventory)
    #expect(broken.isSuperset(of: ["purchases", "facility-purchase", "limits"]), "\(broken)")
  }

  @Test func ordersThatAreNoneAreRefused() throws {
    func findings(_ key: FacilityOrderKey, _ count: Int) throws -> [String] {
      var decisions = Coast.decisions
      decisions.facilityModules[key] = count
      return try Self.coast.findings("facility-limit", decisions)
    }
    #expect(
      try findings(Self.order, 4) == ["site 'ams' buys 4 modules of the 3 it has room for"])
    #expect(
      try findings(FacilityOrderKey(site: Coast.nyc, period: Coast.first), 1) == [
        "order of 1 module for 'nyc' in 2026Q1 is for a site that sells none"
      ])
    #expect(
      try findings(FacilityOrderKey(site: Coast.ams, period: Coast.half), 1) == [
        "order of 1 module for 'ams' in 2026H2 arrives after the horizon, 1 period later"
      ])
    #expect(
      try findings(FacilityOrderKey(site: ID("oslo"), period: Coast.half), 1) == [
        "order of 1 module for 'oslo' in 2026H2 names an unknown site"
      ])
    #expect(
      try findings(FacilityOrderKey(site: Coast.ams, period: ID("2030")), 1) == [
        "order of 1 module for 'ams' in 2030 names an unknown period"
      ])
    #expect(
      try findings(Self.order, -1).first == "order of -1 modules for 'ams' in 2026Q1 is of fewer than 1")
  }

  @Test func aFeedOfNothingButReserveCarriesNothing() throws {
    var coast = Self.coast
    coast.amsFacility = Facility(redundancy: .spareModules(2), feedModules: 2)
    #expect(try coast.findings("power-feed").first?.hasSuffix("of its 0 kW feed in 2026Q1") == true)
  }
}
