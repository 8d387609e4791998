import Domain
import Testing
import TestSupport

/// Budgets on undiscounted cash, to the cent.
@Suite struct BudgetTests {
  private func budget(_ kind: Budget.Kind, _ limit: Double, in period: String? = nil) -> Budget {
    Budget(kind: kind, period: period.map { ID($0) }, limit: Money(rounding: limit))
  }

  @Test func oneCentTooLittleIsTooLittle() throws {
    var world = TinyWorld()
    world.budgets = [budget(.capex, 10_000)]
    #expect(try leastCost(world).isNear(10_000))
    world.budgets = [budget(.capex, 9_999.99)]
    #expect(try plan(world).ending == .infeasible)
  }

  @Test func aPeriodsBudgetSpreadsOrders() throws {
    var world = TinyWorld()
    world.periodMonths = [12, 12]
    world.demand = [:]
    world.ask(95, in: [2])
    world.discountRate = 0.25
    world.budgets = [budget(.capex, 6_500, in: "p2")]
    #expect(try leastCost(world).isNear(4_000 + 6_000 / 1.25))
  }

  @Test func opexAndTotalCountTheirOwn() throws {
    var world = TinyWorld()
    world.servers[0].maintenanceRate = 0.1
    world.budgets = [budget(.opex, 1_000), budget(.total, 11_000)]
    #expect(try leastCost(world).isNear(11_000))
    world.budgets = [budget(.opex, 999.99)]
    #expect(try plan(world).ending == .infeasible)
    world.budgets = [budget(.total, 10_999.99)]
    #expect(try plan(world).ending == .infeasible)
  }
}
