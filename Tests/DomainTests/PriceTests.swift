import Domain
import TestSupport
import Testing

/// Prices on the day of an order, to the cent.
@Suite struct PriceTests {
  private func sold(on terms: OrderTerms) -> ServerType? {
    var world = TinyWorld()
    world.servers[0].price = 999.99
    world.servers[0].terms = terms
    return world.inventory.serverTypes.first
  }

  private func period(after months: Int) -> Period {
    Period(
      id: ID("p"), ordinal: months / 3, start: TinyWorld.date(2026, 1, 1).adding(months: months), months: 3,
      monthsBefore: months)
  }

  @Test func aTrendCompoundsByWholeMonths() throws {
    let falling = try #require(sold(on: OrderTerms(priceTrend: -0.19)))
    #expect(falling.price(in: period(after: 0)).text == "999.99")
    #expect(falling.price(in: period(after: 6)).text == "899.99", "999.99 × 0.9")
    #expect(falling.price(in: period(after: 12)).text == "809.99", "999.99 × 0.81 = 809.9919")
    #expect(try #require(sold(on: .plain)).price(in: period(after: 60)).text == "999.99")
  }

  @Test func bracketsStartWithTheListPrice() throws {
    let tiers = [
      VolumeDiscounts.Tier(from: 100, price: .fixed(Money(rounding: 700))),
      VolumeDiscounts.Tier(from: 10, price: .discount(0.1)),
    ]
    let terms = OrderTerms(priceTrend: 0.21, discounts: VolumeDiscounts(reach: .all, tiers: tiers))
    let server = try #require(sold(on: terms))
    let brackets = server.priceBrackets(in: period(after: 6))
    #expect(
      brackets.map { "\($0.from): \($0.unitPrice.text)" } == ["1: 1099.99", "10: 989.99", "100: 770.00"])
    #expect(server.leastPrice(in: period(after: 6)).text == "770.00")
  }

  @Test func supplyIsOfThePeriodWithinTheWindow() throws {
    let terms = OrderTerms(firstPeriod: 1, lastPeriod: 2, supply: [ID("p"): 7])
    let server = try #require(sold(on: terms))
    #expect([0, 3, 6, 9].map { server.supply(in: period(after: $0)) } == [0, 7, 7, 0])
    #expect(try #require(sold(on: .plain)).supply(in: period(after: 0)) == nil)
  }

  @Test func wholeLotsRoundUp() {
    #expect([0, 1, 8, 9].map(OrderTerms(lot: 8).wholeLots) == [0, 8, 8, 16])
    #expect(OrderTerms.plain.wholeLots(7) == 7)
  }
}
