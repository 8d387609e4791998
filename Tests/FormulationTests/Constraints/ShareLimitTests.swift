import Domain
import TestSupport
import Testing

@testable import Formulation

@Suite struct ShareLimitTests {
  @Test func writesItsRows() {
    var world = richWorld
    world.servers[0].terms = OrderTerms(priceTrend: -0.1)
    world.shares = [SpendingShare(of: .site(ID("ams")), limit: 0.6)]
    expectGolden(SingleRule(ShareLimit(), in: world).text, at: "../Golden/share-limit.lp")
  }
}
