import Domain
import Optimization
import TestSupport
import Testing

@testable import Formulation

/// Cash says which site it is due for, so that a site's budget can count it.
@Suite struct CashSitesTests {
  /// Terms some of whose cash is due for several sites together: discounts and bills that sites share, and penalties,
  /// which are no cash.
  static let shared: Set = [
    "server-purchase", "server-maintenance", "server-salvage", "contingency", "egress-tiers", "short-penalty",
  ]

  @Test func everyOtherTermNamesItsSites() {
    for seed in 0..<60 {
      var problem = Optimization.Problem(name: "")
      let setting = Setting(GeneratedWorld(rich: seed).world.inventory, addingTo: &problem)
      for term in allCostTerms where !Self.shared.contains(term.name) {
        let nowhere = term.cash(in: setting).filter { $0.site == nil }
        #expect(nowhere.isEmpty, "\(term.name) has cash of no site, seed \(seed)")
      }
    }
  }

  @Test func withoutVolumeDiscountsServersAreBoughtForTheirSites() {
    for seed in 0..<60 {
      var problem = Optimization.Problem(name: "")
      let setting = Setting(GeneratedWorld(rich: seed).world.inventory, addingTo: &problem)
        .withoutVolumeDiscounts
      for term in allCostTerms where ["server-purchase", "server-maintenance"].contains(term.name) {
        #expect(!term.cash(in: setting).contains { $0.site == nil }, "\(term.name), seed \(seed)")
      }
    }
  }
}
