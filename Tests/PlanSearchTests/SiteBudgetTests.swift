import Domain
import PlanSearch
import TestSupport
import Testing

/// Budgets of a site, and of a component.
@Suite struct SiteBudgetTests {
  /// Two sites; servers of 1,000 that do 10 a second and cost 100 a year in energy at ams, 300 at ber.
  private var world: TinyWorld {
    var world = TinyWorld(demand: 40)
    world.sites = [TinySite("ams"), TinySite("ber")]
    world.servers[0].idlePower = 1
    world.servers[0].modes = ["standard": 1]
    world.price(energy: 100 / 8760)
    world.price(energy: 300 / 8760, at: "ber")
    return world
  }

  private func budget(
    _ kind: Budget.Kind, _ limit: Double, site: String? = nil, component: CostComponent? = nil
  ) -> Budget {
    Budget(
      kind: kind, period: nil, limit: Money(rounding: limit), site: site.map { ID($0) }, component: component)
  }

  private func cost(_ budgets: Budget..., discount: Bool = false) throws -> Double? {
    var world = world
    world.budgets = budgets
    return try leastCost(world)
  }

  @Test func withoutABudgetEverythingStandsWhereEnergyIsCheap() throws {
    #expect(try cost().isNear(4 * 1100))
  }

  /// 2,500 of capex at ams are two servers there, so two stand at ber.
  @Test func aSiteIsLimited() throws {
    #expect(try cost(budget(.capex, 2500, site: "ams")).isNear(2 * 1100 + 2 * 1300))
  }

  /// 799 a year for energy: with n at ber, 100 × (4 − n) + 300 × n is at most that for n = 1, and the cheapest is 400.
  @Test func aComponentIsLimited() throws {
    #expect(try cost(budget(.opex, 400, component: .energy)).isNear(4400))
    #expect(try cost(budget(.opex, 399, component: .energy)) == nil)
    #expect(try cost(budget(.capex, 0, component: .energy)).isNear(4400))
    #expect(try cost(budget(.capex, 3999, component: .hardware)) == nil)
  }

  /// Both at once: 150 of energy at ams pay for one server there.
  @Test func aComponentOfASiteIsLimited() throws {
    #expect(try cost(budget(.total, 150, site: "ams", component: .energy)).isNear(1100 + 3 * 1300))
  }
}
