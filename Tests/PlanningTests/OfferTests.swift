import Domain
import Testing

@testable import Planning

/// Leases and rentals in the audit: what follows from them, what they cost, and what must be named as wrong.
@Suite struct OfferTests {
  private let coast = Coast.withOffers

  private func findings(_ change: (inout Decisions) -> Void) throws -> [String] {
    var decisions = Coast.decisionsWithOffers
    change(&decisions)
    return try coast.findings("offer-limit", decisions)
  }

  @Test func aGoodPlanPasses() throws {
    let plan = try coast.made(Coast.decisionsWithOffers).get()
    #expect(plan.audited(against: coast.inventory).passed)
  }

  /// Nine months cover two quarters, and three months of the half-year are paid beside them.
  @Test func aLeaseServesWholePeriodsAndIsPaidByTheMonth() {
    let fleet = Fleet(coast.inventory, Coast.decisionsWithOffers)
    #expect((0..<3).map { fleet.leased[0, 0, $0] } == [1, 1, 0])
    #expect((0..<3).map { fleet.installed[0, 0, $0] } == [3, 3, 3])
    #expect(amounts("server-lease") == ["2026Q1 600.00", "2026Q2 600.00", "2026H2 600.00"])
  }

  /// 4 % of 2,184 hours at half a server and 1.50.
  @Test func aRentalIsPaidByTheHour() {
    #expect(amounts("server-rent") == ["2026Q2 65.52"])
  }

  private func amounts(_ term: String) -> [String] {
    coast.ledger(Coast.decisionsWithOffers).lines.filter { $0.line == term }
      .map { "\($0.period) \($0.amount.text)" }
  }

  @Test func spotCapacityCountsByHalfAndDrawsInFull() {
    let fleet = Fleet(coast.inventory, Coast.decisionsWithOffers)
    #expect(fleet.hired.running[0, 1, 1, 0] == 0.5)
    #expect(fleet.hired.capacity[0, 1, 1, 0] == 0.25)
    let load = HiredServerLoad()
    #expect(load.power(coast.inventory, fleet, 0, 1, 0) == Power(0.5))
    #expect(load.configuredMaximum(coast.inventory, fleet, 0, 1) == Power(2.5))
    #expect(load.power(coast.inventory, fleet, 0, 1, 1) == .zero)
  }

  @Test func whatIsOwedAfterTheHorizonIsListed() throws {
    var coast = coast
    coast.offers[0] = Offer(
      id: Coast.lease, server: Coast.cpu, site: Coast.ams, kind: .lease,
      terms: .months(15, price: Price(perUnit: 200)))
    let line = try #require(try coast.made(Coast.decisionsWithOffers).get().leases.first)
    #expect(line.amount == Money(rounding: 3000))
    #expect(line.owedAfterHorizon == Money(rounding: 600))
    #expect((line.startDate.text, line.endDate.text) == ("2026-01-01", "2027-04-01"))
  }

  @Test func anOfferHasItsLimit() throws {
    #expect(
      try findings { $0.leases[Coast.leaseKey] = 3 } == [
        "offer 'ams cpu lease' is used for 3 servers of its 2 in 2026Q1",
        "offer 'ams cpu lease' is used for 3 servers of its 2 in 2026Q2",
      ])
    #expect(
      try findings { $0.rented[Coast.rentKey] = 4.5 } == [
        "offer 'ams gpu spot' is used for 4.5 servers of its 4 in 2026Q2"
      ])
  }

  @Test(arguments: [
    ("none", "2026Q1", 1, "lease of 1 'ams cpu none' from 2026Q1 names an unknown offer"),
    ("lease", "2027", 1, "lease of 1 'ams cpu lease' from 2027 names an unknown period"),
    ("lease", "2026Q1", 0, "lease of 0 'ams cpu lease' from 2026Q1 is of fewer than 1"),
  ])
  func leasesThatAreNone(offer: String, period: String, count: Int, sentence: String) throws {
    let offer = OfferKey(server: Coast.cpu, site: Coast.ams, offer: ID(offer))
    let found = try findings { $0.leases[LeaseKey(offer: offer, period: ID(period))] = count }
    #expect(found == [sentence])
  }

  @Test(arguments: [
    ("none", "2026Q1", "day", 1.0, "rental of 1 'ams gpu none' in 2026Q1 'day' names an unknown offer"),
    ("spot", "2027", "day", 1, "rental of 1 'ams gpu spot' in 2027 'day' names an unknown period"),
    ("spot", "2026Q1", "dusk", 1, "rental of 1 'ams gpu spot' in 2026Q1 'dusk' names an unknown slice"),
    ("spot", "2026Q1", "day", -1, "rental of -1 'ams gpu spot' in 2026Q1 'day' is no number of servers"),
  ])
  func rentalsThatAreNone(
    offer: String, period: String, slice: String, servers: Double, sentence: String
  ) throws {
    let offer = OfferKey(server: Coast.gpu, site: Coast.ams, offer: ID(offer))
    let found = try findings {
      $0.rented[RentKey(offer: offer, period: ID(period), slice: ID(slice))] = servers
    }
    #expect(found == [sentence])
  }

  @Test func termsAndHoursAreNotMistakenForEachOther() throws {
    let found = try findings {
      $0.leases[LeaseKey(offer: Coast.rentKey.offer, period: Coast.first)] = 1
      $0.rented[RentKey(offer: Coast.leaseKey.offer, period: Coast.first, slice: Coast.day)] = 1
    }
    #expect(
      found == [
        "lease of 1 'ams gpu spot' from 2026Q1 is of an offer by the hour",
        "rental of 1 'ams cpu lease' in 2026Q1 'day' is of an offer for a term",
      ])
  }

  @Test func nothingIsHiredInAClosedSite() throws {
    var coast = coast
    coast.offers = [
      Offer(
        id: Coast.spot, server: Coast.gpu, site: Coast.nyc, kind: .spot,
        terms: .hourly(price: Price(perUnit: 1)))
    ]
    var decisions = Coast.decisions
    let offer = OfferKey(server: Coast.gpu, site: Coast.nyc, offer: Coast.spot)
    decisions.rented[RentKey(offer: offer, period: Coast.first, slice: Coast.day)] = 1
    #expect(
      try coast.findings("site-opening", decisions) == [
        "site 'nyc' uses the offer 'spot' of 'gpu' in 2026Q1 but is not open"
      ])
  }

  @Test func everyChangedDecision() throws {
    let plan = try coast.made(Coast.decisionsWithOffers).get()
    let (decisions, leases) = (plan.decisions, ["leases", "server-lease", "fleet"] as Set)
    let rentals: Set = ["rentals", "server-rent", "energy-use"]
    plan.expectBroken(
      by: [
        decisions.mutant("two leases", leases) { $0.leases[Coast.leaseKey] = 2 },
        decisions.mutant("no lease", leases) { $0.leases[Coast.leaseKey] = nil },
        decisions.mutant("more rented", rentals) { $0.rented[Coast.rentKey] = 0.51 },
        decisions.mutant("nothing rented", rentals) { $0.rented[Coast.rentKey] = nil },
      ], against: coast.inventory)
  }

  @Test func everyChangedLine() throws {
    let plan = try coast.made(Coast.decisionsWithOffers).get()
    try plan.expectBroken("leases", byChanged: plan.leases, against: coast.inventory) { $0.with(leases: $1) }
    try plan.expectBroken("rentals", byChanged: plan.rentals, against: coast.inventory) {
      $0.with(rentals: $1)
    }
  }
}
