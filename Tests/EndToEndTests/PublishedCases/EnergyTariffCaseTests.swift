import Domain
import Planning
import Testing

/// Electricity bills as published, each planned from an inventory's text.
@Suite struct EnergyTariffCaseTests {
  private static let year = "{start: 2026-01-01, periods: 1 year"
  /// A month of 720 hours.
  private static let april = "{start: 2026-04-01, periods: 1 month"

  /// Columbia River PUD: demand is the average over a window; two loads of 5 kW for half an hour each bill 5 kW when
  /// they share the hour, 2.5 kW when they do not. A slice is the window.
  @Test(arguments: [(["*,first,1"], 5.0), (["*,first,0.5", "*,second,0.5"], 2.5)])
  func demandIsTheAverageOverItsWindow(_ demand: [String], _ kilowatts: Double) throws {
    var world = OneSite()
    world.horizon = Self.april + ", slices: [{name: first, share: 50 %}, {name: second, share: 50 %}]}"
    world.site = ["demand_charge: 1 USD/kW/month"]
    world.server = "1 USD,0 kW,5 kW"
    world.demand = demand
    let found = try PublishedCase(world.files)
    #expect(found.plan.siteLoads.map(\.peakPower.value) == [kilowatts])
    #expect(found.amount("demand-charge") == kilowatts)
  }

  /// Two-part tariff, 60 kW at a load factor of 0.5: 262,800 kWh at 1.2 and 60 kW at 750 a year are 360,360, or
  /// 1.37 a kWh (Interviewmania, power systems).
  @Test func twoPartTariff() throws {
    var world = OneSite()
    world.horizon = Self.year + ", slices: [{name: on, share: 50 %}, {name: off, share: 50 %}]}"
    world.site = ["demand_charge: 750 USD/kW/year"]
    world.server = "1 USD,0 kW,60 kW"
    world.demand = ["*,on,1"]
    world.tables = ["energy": OneSite.energy("1.2 USD/kWh")]
    let found = try PublishedCase(world.files)
    #expect(found.plan.siteLoads.map { $0.energy.value.rounded() } == [262_800])
    #expect(found.amount("energy-use") == 315_360)
    #expect(found.amount("demand-charge") == 45_000)
    let bill = found.amount("energy-use") + found.amount("demand-charge")
    #expect(abs(bill / 262_800 - 1.371233) < 1e-6)
  }

  /// EveryCalc: 1,000 kW of IT at a PUE of 1.4 and 0.09 a kWh cost 1,103,760 a year, 400 kW of it overhead.
  @Test func overheadOfTheFacility() throws {
    var world = OneSite()
    world.site = ["pue: 1.4"]
    world.server = "1 USD,1000 kW,1000 kW"
    world.tables = ["energy": OneSite.energy("0.09 USD/kWh")]
    let found = try PublishedCase(world.files)
    #expect(found.plan.siteLoads.map { $0.peakPower.value.rounded() } == [1400])
    #expect(abs(found.amount("energy-use") - 1_103_760) <= 0.01)
  }

  /// Mehta, Principles of Power System, chapter 5: 36,000 kWh and 23,400 kVARh in 720 hours at 50 kW, 80 a kW, 0.08 a
  /// kWh and 0.005 a kWh for each per cent that the power factor lies below 86: 7,268.01 (recalled print: 7,268.80).
  @Test func powerFactor() throws {
    let factor = 36_000 / (36_000.0 * 36_000 + 23_400 * 23_400).squareRoot()
    #expect(abs(factor - 0.83844) < 1e-5)
    var world = OneSite()
    world.horizon = Self.april + "}"
    world.site = [
      "demand_charge: 80 USD/kW/month", "power_factor: \(factor)", "power_factor_threshold: 86 %",
      "power_factor_surcharge: 0.005 USD/kWh",
    ]
    world.server = "1 USD,50 kW,50 kW"
    world.tables = ["energy": OneSite.energy("0.08 USD/kWh")]
    let found = try PublishedCase(world.files)
    #expect(found.amount("energy-use") == 2880)
    #expect(found.amount("demand-charge") == 4000)
    #expect(abs(found.amount("power-factor-surcharge") - 388.01) <= 0.01)
    let lines = ["energy-use", "demand-charge", "power-factor-surcharge"]
    #expect(abs(lines.map(found.amount).reduce(0, +) - 7268.01) <= 0.01)
  }
}
