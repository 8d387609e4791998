import Domain
import Planning
import Testing

/// Slices lose nothing of a year of hourly prices for power that is even within each.
@Suite struct HourlyPriceCaseTests {
  /// Any prices: what matters is that no two hours are alike.
  private static func price(_ hour: Int) -> Double { Double(hour * 7919 % 8761) / 100 }

  private func world(_ demand: [String]) -> OneSite {
    var world = OneSite()
    world.horizon =
      "{start: 2026-01-01, periods: 1 year, slices: [{name: work, hours: mon-fri 08-20}, {name: rest, hours: rest}]}"
    world.server = "1 USD,0 kW,10 kW"
    world.demand = demand
    world.tables = [
      "energy_series": "site,hour,price [USD/MWh]\n"
        + (0..<8760).map { "hall,\($0),\(Self.price($0))\n" }.joined()
    ]
    return world
  }

  @Test func steadyPowerCostsWhatItsHoursCost() throws {
    let found = try PublishedCase(world(["*,*,1"]).files)
    let hours = (0..<8760).map(Self.price).reduce(0, +) * 10 / 1000
    #expect(abs(found.amount("energy-use") - hours) <= 0.01)
  }

  /// Work by day on weekdays only: 2026 starts on a Thursday.
  @Test func powerOfOneSliceCostsWhatTheHoursOfTheSliceCost() throws {
    let found = try PublishedCase(world(["*,work,1"]).files)
    let hours = (0..<8760).filter { hour in
      ![2, 3].contains((hour / 24) % 7) && (8..<20).contains(hour % 24)
    }
    #expect(abs(found.amount("energy-use") - hours.map(Self.price).reduce(0, +) * 10 / 1000) <= 0.01)
  }
}
