import Domain
import InventoryReading
import Testing

/// What the terms of orders mean, and which of their defaults the plan lists.
@Suite struct OrderTermsReadingTests {
  private let tiny = TinyInventory()

  private func inventory(_ tiny: TinyInventory) throws -> Inventory {
    let reading = tiny.reading
    #expect(reading.diagnostics.map(\.text) == [])
    return try #require(reading.inventory)
  }

  @Test func columnsOfServers() throws {
    let world = try inventory(
      tiny.with(
        "servers.csv",
        """
        id,price [USD],price_trend [%/year],order_lot [servers],minimum_order,first_order,last_order
        h100,300000,-12.5,4,8,2026Q2,2026Q3
        l40,60000,,,,,

        """))
    let terms = try #require(world.serverType(ID("h100"))).terms
    #expect(
      terms == OrderTerms(priceTrend: -0.125, lot: 4, minimum: 8, firstPeriod: 1, lastPeriod: 2))
    #expect(try #require(world.serverType(ID("l40"))).terms == OrderTerms(minimum: 1))
    let noted = world.assumptions.map(\.key).filter { $0.hasPrefix("servers/l40/") }
    #expect(noted == ["servers/l40/minimum_order", "servers/l40/order_lot", "servers/l40/price_trend"])
  }

  @Test func whatNobodyUsesLeavesNoTrace() throws {
    let keys = try inventory(tiny).assumptions.map(\.key)
    for word in ["order", "trend", "supply/", "volume", "share_limits", "contingency"] {
      #expect(!keys.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test func supplyByPeriod() throws {
    let world = try inventory(
      tiny.adding("supply", "server,period,limit [servers]\nh100,2026Q1,3\nl40,*,9\n"))
    #expect(world.serverType(ID("h100"))?.terms.supply == [ID("2026Q1"): 3])
    #expect(world.serverType(ID("l40"))?.terms.supply.count == 4)
    #expect(world.horizon.periods.map { world.serverType(ID("h100"))?.supply(in: $0) } == [3, nil, nil, nil])
  }

  @Test func volumeDiscounts() throws {
    let world = try inventory(
      tiny.adding(
        "volume_discounts",
        """
        server,from,discount [%],price [USD],applies_to
        h100,50,,210000,all
        h100,10,5,,all
        l40,100,12.5,,above

        """))
    #expect(
      world.serverType(ID("h100"))?.terms.discounts
        == VolumeDiscounts(
          reach: .all,
          tiers: [
            VolumeDiscounts.Tier(from: 10, price: .discount(0.05)),
            VolumeDiscounts.Tier(from: 50, price: .fixed(Money(rounding: 210_000))),
          ]))
    #expect(world.serverType(ID("l40"))?.terms.discounts?.reach == .above)
  }

  @Test func sharesAndContingency() throws {
    let text = """
      contingency: 7.5 %
      share_limits:
        - {site: ams, share: 100 %}
        - {vendor: Bolt, share: 40 %}
        - {vendor: Acme, share: 60 %}
      tables:
      """
    let world = try inventory(
      tiny.replacing("tables:", with: text).with(
        "servers.csv", "id,price [USD],vendor\nh100,300000,Acme\nl40,60000,Bolt\n"))
    #expect(world.policy.contingency == 0.075)
    #expect(
      world.policy.shares == [
        SpendingShare(of: .vendor("Acme"), limit: 0.6), SpendingShare(of: .vendor("Bolt"), limit: 0.4),
        SpendingShare(of: .site(ID("ams")), limit: 1),
      ])
  }
}
