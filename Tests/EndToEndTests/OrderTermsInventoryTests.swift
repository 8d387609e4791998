import Planning
import Reporting
import Testing

/// Terms of orders from the text of an inventory to the text of a plan, worked by hand.
@Suite struct OrderTermsInventoryTests {
  private static let files = [
    "inventory.yaml": """
    dcplan: 1
    name: Terms of orders
    currency: USD
    horizon: {start: 2026-01-01, periods: 2 years}
    discount_rate: 0 %
    regions: [europe]
    sites:
      - {id: ams, state: existing}
    workloads:
      - {id: chat, unit: tokens}
    contingency: 5 %
    share_limits:
      - {vendor: Acme, share: 100 %}
    tables: {servers: s.csv, throughput: t.csv, demand: d.csv, supply: u.csv, volume_discounts: v.csv}
    """,
    "s.csv": """
    id,vendor,price [USD],price_trend [%/year],order_lot [servers],minimum_order [servers],first_order
    node,Acme,1000,-10,2,4,2026
    """,
    "t.csv": "workload,server,throughput [tokens/s]\nchat,node,10\n",
    "d.csv": "workload,region,period,slice,demand [/s]\nchat,europe,2026,*,75\nchat,europe,2027,*,97\n",
    "u.csv": "server,period,limit [servers]\nnode,2026,8\n",
    "v.csv": "server,from,discount [%],applies_to\nnode,8,20,all\n",
  ]

  /// 8 servers at 1,000 less 20 %; a year later 2 more are needed, of which 4 are the fewest, at 1,000 less 10 %.
  @Test func everyAmountIsTheOneWorkedByHand() throws {
    let published = try PublishedCase(Self.files)
    #expect(
      published.plan.purchases.map { "\($0.count) × \($0.unitPrice.text)" } == ["8 × 800.00", "4 × 900.00"])
    #expect(published.amount("server-purchase") == 10_000)
    #expect(published.amount("contingency") == 500)
    #expect(published.plan.objective.value.text == "10500.00")
    let limits = published.plan.limits.map { "\($0.name) \($0.subject): \($0.used) of \($0.limit)" }
    #expect(limits.contains("supply-limit node: 8.0 of 8.0"))
    #expect(limits.contains("share-limit vendor Acme: 11600.0 of 11600.0"), "list prices of the day")
    #expect(published.plan.audited(against: published.inventory).passed)
  }

  @Test func theReportSaysIt() throws {
    let plan = try PublishedCase(Self.files).plan
    let text = Report.files(of: plan, as: ReportFormat.allCases).map(\.text).joined()
    #expect(text.contains("Acme,,node,node,ams,4,each,900.00,3600.00"))
    #expect(text.contains("share-limit"))
  }
}
