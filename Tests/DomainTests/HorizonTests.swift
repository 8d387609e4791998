import Domain
import TestSupport
import Testing

@Suite struct HorizonTests {
  /// A month, a quarter and a year from the start of leap year 2024.
  private var horizon: Horizon {
    var world = TinyWorld()
    world.start = TinyWorld.date(2024, 1, 1)
    world.periodMonths = [1, 3, 12]
    world.slices = [Slice(id: ID("day"), share: 0.25), Slice(id: ID("night"), share: 0.75)]
    return world.inventory.horizon
  }

  @Test func hoursAreCalendarHours() {
    let days = horizon.periods.map { $0.hours.value / 24 }
    #expect(days == [31, 90, 365])
  }

  @Test func slicesAddUpToTheirPeriod() {
    for period in horizon.periods {
      let hours = horizon.slices.map { horizon.hours(of: $0, in: period) }.reduce(.zero, +)
      #expect(hours == period.hours)
    }
  }

  @Test func timeIsCountedInWholeMonths() {
    let months = horizon.periods.map {
      [$0.yearsToStart * 12, $0.yearsToMiddle * 12, $0.yearsToEnd * 12]
    }
    #expect(months == [[0, 0.5, 1], [1, 2.5, 4], [4, 10, 16]])
    #expect(horizon.end == TinyWorld.date(2025, 5, 1))
  }

  @Test func discountCompoundsAnnually() {
    let policy = Policy(budgets: [], spares: .none, discountRate: 0.21)
    #expect(abs(policy.discountFactor(years: 0.5) - 1 / 1.1) < 1e-15)
    #expect(policy.discountFactor(years: 0) == 1)
  }
}
