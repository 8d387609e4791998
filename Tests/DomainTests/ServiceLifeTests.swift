import Domain
import TestSupport
import Testing

/// Three years; servers live 24 months and arrive one period after the order.
@Suite struct ServiceLifeTests {
  private let inventory: Inventory
  private let server: ServerType
  private let periods: [Period]

  init() throws {
    var world = TinyWorld()
    world.periodMonths = [12, 12, 12]
    world.servers[0].lifeMonths = 24
    world.servers[0].leadTime = 1
    inventory = world.inventory
    server = try #require(inventory.serverTypes.first)
    periods = inventory.horizon.periods
  }

  private func serves(_ order: Int, _ period: Int) -> Bool {
    inventory.horizon.serves(server, ordered: periods[order], in: periods[period])
  }

  @Test func ordersServeFromArrivalToTheEndOfTheirLife() {
    #expect([serves(0, 0), serves(0, 1), serves(0, 2)] == [false, true, true])
    #expect([serves(1, 1), serves(1, 2)] == [false, true])
    #expect(inventory.horizon.arrival(of: server, ordered: periods[2]) == nil)
  }

  @Test func lifeLeftCountsFromArrival() {
    #expect(inventory.horizon.monthsLeft(of: server, ordered: periods[0]) == 0)
    #expect(inventory.horizon.monthsLeft(of: server, ordered: periods[1]) == 12)
    #expect(inventory.horizon.monthsLeft(of: server, ordered: periods[2]) == 0)
  }

  @Test(arguments: [
    (2024, 1, 1, [false, false, false]), (2025, 1, 1, [true, false, false]),
    (2025, 7, 1, [true, false, false]), (2026, 1, 1, [true, true, false]),
    (2026, 1, 2, [false, true, false]),
  ])
  func existingServersServeWholePeriods(year: Int, month: Int, day: Int, expected: [Bool]) {
    let stock = ExistingServers(
      site: ID("ams"), server: ID("node"), count: 1, commissioned: TinyWorld.date(year, month, day))
    #expect(periods.map { inventory.horizon.serves(stock, of: server, in: $0) } == expected)
  }
}
