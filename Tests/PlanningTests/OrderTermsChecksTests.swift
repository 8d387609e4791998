import Domain
import TestSupport
import Testing

@testable import Planning

/// Checks of the terms of orders, and the prices that follow from them, on decisions made by hand.
@Suite struct OrderTermsChecksTests {
  private static let (p1, p2) = (ID<Period>("p1"), ID<Period>("p2"))

  /// Two years, two sites.
  private func world(_ terms: OrderTerms) -> TinyWorld {
    var world = TinyWorld(demand: 0)
    world.periodMonths = [12, 12]
    world.sites = [TinySite("ams"), TinySite("nyc")]
    world.servers[0].terms = terms
    return world
  }

  private func orders(_ counts: [(String, ID<Period>, Int)]) -> Decisions {
    Decisions(
      purchases: Dictionary(
        uniqueKeysWithValues: counts.map {
          (PurchaseKey(server: ID("node"), site: ID($0.0), period: $0.1), $0.2)
        }))
  }

  private func findings(_ name: String, _ world: TinyWorld, _ decisions: Decisions) throws -> [String] {
    let check = try #require(allChecks.first { $0.name == name })
    return check.report(world.inventory, decisions, Fleet(world.inventory, decisions)).findings
  }

  @Test func orderLots() throws {
    let decisions = orders([("ams", Self.p1, 8), ("nyc", Self.p1, 6)])
    #expect(
      try findings("order-lots", world(OrderTerms(lot: 4)), decisions) == [
        "order of 6 'node' for 'nyc' in p1 is not of whole lots of 4"
      ])
    #expect(try findings("order-lots", world(OrderTerms(lot: 2)), decisions).isEmpty)
  }

  @Test func minimumOrder() throws {
    let decisions = orders([("ams", Self.p1, 4), ("nyc", Self.p1, 4), ("ams", Self.p2, 1)])
    #expect(
      try findings("minimum-order", world(OrderTerms(minimum: 8)), decisions) == [
        "orders of 'node' in p2 are for 1 server, fewer than the minimum of 8"
      ])
    #expect(try findings("minimum-order", world(OrderTerms(minimum: 1)), decisions).isEmpty)
  }

  @Test func supplyAndWindow() throws {
    let decisions = orders([("ams", Self.p1, 3), ("nyc", Self.p1, 2), ("ams", Self.p2, 1)])
    #expect(
      try findings("supply-limit", world(OrderTerms(lastPeriod: 0, supply: [Self.p1: 4])), decisions) == [
        "orders of 'node' in p1 are for 5 servers of the 4 supplied",
        "orders of 'node' in p2 are for 1 servers of the 0 supplied",
      ])
    #expect(try findings("supply-limit", world(OrderTerms(supply: [Self.p1: 5])), decisions).isEmpty)
  }

  @Test func shareLimit() throws {
    // 3 × 1,000 for Amsterdam, 2 × 900 for New York: 62.5 %.
    var world = world(OrderTerms(priceTrend: -0.1))
    let decisions = orders([("ams", Self.p1, 3), ("nyc", Self.p2, 2)])
    world.shares = [SpendingShare(of: .site(ID("ams")), limit: 0.6)]
    #expect(
      try findings("share-limit", world, decisions) == [
        "orders of site ams are for 3000.00 USD, more than the 2880.00 USD that its share allows"
      ])
    world.shares = [SpendingShare(of: .site(ID("ams")), limit: 0.625)]
    #expect(try findings("share-limit", world, decisions).isEmpty)
    let use = try #require(ShareLimit().uses(world.inventory, Fleet(world.inventory, decisions)).first)
    #expect((use.used, use.limit, use.subject, use.period) == (3000, 3000, "site ams", nil))
    #expect(use.isBinding)
  }

  private func paid(_ terms: OrderTerms, _ decisions: Decisions) -> [String] {
    let world = world(terms)
    return Fleet(world.inventory, decisions).paidOrders.map {
      "\($0.count) at \(world.sites[$0.site].id) in \($0.period) for \($0.unitPrice.text)"
    }
  }

  private func discounts(_ reach: VolumeDiscounts.Reach) -> VolumeDiscounts {
    VolumeDiscounts(
      reach: reach,
      tiers: [
        VolumeDiscounts.Tier(from: 8, price: .discount(0.333)),
        VolumeDiscounts.Tier(from: 4, price: .fixed(Money(rounding: 850))),
      ])
  }

  @Test func aDiscountOnAllIsReachedTogether() {
    let decisions = orders([
      ("ams", Self.p1, 5), ("nyc", Self.p1, 3), ("ams", Self.p2, 3), ("nyc", Self.p2, 4),
    ])
    #expect(
      paid(OrderTerms(priceTrend: -0.1, discounts: discounts(.all)), decisions) == [
        "5 at ams in 0 for 667.00", "3 at ams in 1 for 765.00", "3 at nyc in 0 for 667.00",
        "4 at nyc in 1 for 765.00",
      ])
  }

  @Test func aDiscountOnThoseAboveCountsServersThrough() {
    let decisions = orders([("ams", Self.p1, 5), ("nyc", Self.p1, 6), ("nyc", Self.p2, 3)])
    #expect(
      paid(OrderTerms(discounts: discounts(.above)), decisions) == [
        "3 at ams in 0 for 1000.00", "2 at ams in 0 for 850.00", "2 at nyc in 0 for 850.00",
        "4 at nyc in 0 for 667.00", "3 at nyc in 1 for 1000.00",
      ])
  }

  @Test func theBillOfMaterialsShowsEachPrice() {
    let world = world(OrderTerms(discounts: discounts(.above)))
    let fleet = Fleet(world.inventory, orders([("ams", Self.p1, 9)]))
    let lines = PurchaseLines(world.inventory, fleet).lines
    #expect(
      lines.map { "\($0.count) × \($0.unitPrice.text)" } == ["3 × 1000.00", "4 × 850.00", "2 × 667.00"])
    let ledger = Ledger(world.inventory, fleet).lines.filter { $0.line == "server-purchase" }
    #expect(ledger.map(\.amount) == lines.map(\.amount))
  }

  @Test func contingency() {
    var world = world(.plain)
    world.contingency = 0.075
    let fleet = Fleet(world.inventory, orders([("ams", Self.p1, 3), ("nyc", Self.p2, 1)]))
    let lines = Ledger(world.inventory, fleet).lines.filter { $0.line == "contingency" }
    #expect(
      lines.map { "\($0.site) \($0.period) \($0.kind.rawValue) \($0.component.rawValue) \($0.amount.text)" }
        == ["ams p1 capex cluster 225.00", "nyc p2 capex cluster 75.00"])
  }

  @Test func theCheapestOrderIsOneLotAtItsBestPrice() {
    let world = world(OrderTerms(priceTrend: -0.1, lot: 2, discounts: discounts(.all)))
    let (inventory, none) = (world.inventory, Fleet(world.inventory, Decisions()))
    #expect(none.cheapestOrder(in: Self.p1, inventory) == Money(rounding: 2 * 667))
    #expect(none.cheapestOrder(in: nil, inventory) == Money(rounding: 2 * 600.3))
  }
}
