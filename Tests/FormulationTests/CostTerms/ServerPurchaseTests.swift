import Domain
import TestSupport
import Testing

@testable import Formulation

@Suite struct ServerPurchaseTests {
  @Test func writesItsRows() {
    expectGolden(SingleRule(ServerPurchase(), in: richWorld).text, at: "../Golden/server-purchase.lp")
  }

  /// The rows of the first period under a discount of 10 % from the fifth server on.
  private func rows(_ reach: VolumeDiscounts.Reach) -> [String] {
    var world = richWorld
    let tier = VolumeDiscounts.Tier(from: 5, price: .discount(0.1))
    world.servers[0].terms = OrderTerms(discounts: VolumeDiscounts(reach: reach, tiers: [tier]))
    let lines = SingleRule(ServerPurchase(), in: world).text.split(separator: "\n").map(String.init)
    return lines.filter { $0.hasPrefix(" server_purchase") && $0.contains("node,p1") }
  }

  @Test func aDiscountOnAllChoosesOneBracket() {
    #expect(
      rows(.all) == [
        " server_purchase(node,p1): buy(node,ams,p1) - priced(node,p1,1) - priced(node,p1,5) = 0",
        " server_purchase_least(node,p1,1): priced(node,p1,1) - bracket(node,p1,1) >= 0",
        " server_purchase_most(node,p1,1): priced(node,p1,1) - 4 bracket(node,p1,1) <= 0",
        " server_purchase_least(node,p1,5): priced(node,p1,5) - 5 bracket(node,p1,5) >= 0",
        " server_purchase_most(node,p1,5): priced(node,p1,5) - 13 bracket(node,p1,5) <= 0",
        " server_purchase_one(node,p1): bracket(node,p1,1) + bracket(node,p1,5) <= 1",
      ])
  }

  @Test func aDiscountOnThoseAboveFillsOneBracketAfterAnother() {
    #expect(
      rows(.above) == [
        " server_purchase(node,p1): buy(node,ams,p1) - priced(node,p1,1) - priced(node,p1,5) = 0",
        " server_purchase_most(node,p1,1): priced(node,p1,1) <= 4",
        " server_purchase_full(node,p1,1): priced(node,p1,1) - 4 bracket(node,p1,5) >= 0",
        " server_purchase_most(node,p1,5): priced(node,p1,5) - 9 bracket(node,p1,5) <= 0",
      ])
  }
}
