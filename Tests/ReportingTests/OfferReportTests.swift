import Domain
import Planning
import Reporting
import Testing

/// What `plan.md` says of servers that are leased and hired.
@Suite struct OfferReportTests {
  private static let sentence = """
    Servers that a provider runs (every kind but lease) run at the site named: their power counts there like that of \
    all others, on the feed and in whatever power costs and emits, beside their own price; they fill no racks and \
    need no staff.
    """

  private static func plan(leased kind: Offer.Kind?, rents: Bool) -> Plan {
    let (sample, period) = (SamplePlan.plan, SamplePlan.periods[0])
    let lease = kind.map {
      LeaseLine(
        period: period, site: SamplePlan.ams, server: SamplePlan.big, offer: ID("term"), kind: $0, count: 2,
        termMonths: 6, monthlyPrice: 100, startDate: SamplePlan.date(2026, 1),
        endDate: SamplePlan.date(2026, 7), amount: Money(rounding: 1200), owedAfterHorizon: .zero)
    }
    let rental = RentalLine(
      period: period, slice: SamplePlan.day, site: SamplePlan.ams, server: SamplePlan.big, offer: ID("hour"),
      kind: .onDemand, servers: 0.5, hours: 100, hourlyPrice: 2, amount: Money(rounding: 100))
    return Plan(
      inventory: sample.inventory, search: sample.search, objective: sample.objective,
      decisions: sample.decisions, ledger: sample.ledger, purchases: sample.purchases, fleet: sample.fleet,
      capacity: sample.capacity, limits: sample.limits, siteLoads: sample.siteLoads,
      assumptions: sample.assumptions, audit: sample.audit, leases: lease.map { [$0] } ?? [],
      rentals: rents ? [rental] : [])
  }

  @Test(arguments: [
    (Offer.Kind?.some(.lease), false, false), (.some(.committed), false, true), (nil, true, true),
    (.some(.lease), true, true),
  ])
  func whatHiredServersDrawIsSaid(kind: Offer.Kind?, rents: Bool, isSaid: Bool) {
    let text = Report.files(of: Self.plan(leased: kind, rents: rents), as: [.markdown])[0].text
    #expect(text.contains("## What to lease and to hire"))
    #expect(text.contains(Self.sentence) == isSaid)
  }
}
