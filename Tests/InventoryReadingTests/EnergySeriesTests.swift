import Domain
import TestSupport
import Testing

/// Slices that state their hours, and hourly prices reduced to them.
@Suite struct EnergySeriesTests {
  private let tiny = TinyInventory()

  private func inventory(_ tiny: TinyInventory) throws -> Inventory {
    let reading = tiny.reading
    #expect(reading.diagnostics.map(\.text) == [])
    return try #require(reading.inventory)
  }

  private func slices(_ slices: String, periods: String = "4 quarters") -> TinyInventory {
    tiny.replacing("4 quarters", with: "\(periods)\n  slices: [\(slices)]")
  }

  private static let working = "{name: work, hours: mon-fri 08-20}, {name: rest, hours: rest}"

  /// A year of hours from the start: `price` by hour of the year.
  private func year(_ price: (Int) -> Double) -> String {
    "site,hour,price [USD/MWh]\n" + (0..<8760).map { "ams,\($0),\(price($0))\n" }.joined()
  }

  @Test func sharesAreCountedOverTheHorizon() throws {
    let read = try inventory(slices(Self.working))
    // 2026 has 261 weekdays.
    let share: Double = 3132.0 / 8760
    #expect(read.horizon.slices.map(\.id.name) == ["work", "rest"])
    #expect(read.horizon.slices.map(\.share) == [share, 5628.0 / 8760])
    let note = try #require(read.assumptions.first { $0.key == "horizon/slices/work/share" })
    #expect(note.value == "35.7534247" && note.unit == "%")
    #expect(note.source == "counted over the horizon's calendar: mon-fri 08-20")
  }

  /// Rules, and the hours of 2026 that each names.
  static let rules: [(String, Int)] = [
    ("22-06", 2920), ("sat-sun", 2496), ("jun-sep 08-20", 1464), ("00-24", 8760),
    ("mon 00-12; tue 12-24", 1248), ("dec jan fri-sun", 624),
  ]

  @Test(arguments: rules)
  func rulesNameHours(_ rule: String, _ hours: Int) throws {
    let rest = hours == 8760 ? "" : ", {name: other, hours: rest}"
    let read = try inventory(slices("{name: named, hours: \(rule)}\(rest)", periods: "1 year"))
    #expect(abs((read.horizon.slices.first?.share ?? 0) * 8760 - Double(hours)) < 1e-9)
  }

  @Test func theMeanOfItsHoursIsTheSlicesPrice() throws {
    // 2026 starts on a Thursday: hour 0 to 7 of day 0 is rest. 200 by day on weekdays, 50 otherwise, in March 300.
    let series = year { hour in
      let (day, clock) = (hour / 24, hour % 24)
      let isWorking = [0, 1, 4, 5, 6].contains(day % 7) && (8..<20).contains(clock)
      return isWorking ? ((59..<90).contains(day) ? 300 : 200) : 50
    }
    let read = try inventory(slices(Self.working).adding("energy_series", series))
    func price(_ period: String, _ slice: String) -> Double {
      read.energyPrice(at: ID("ams"), in: ID(period), ID(slice)).perUnit
    }
    // Q1 has 64 weekdays, 22 of them in March.
    let mean: Double = 15.0 / 64
    #expect(abs(price("2026Q1", "work") - mean) < 1e-12)
    #expect(abs(price("2026Q2", "work") - 0.2) < 1e-12)
    #expect(abs(price("2026Q4", "rest") - 0.05) < 1e-12)
    let note = try #require(read.assumptions.first { $0.key == "energy_series/ams/error" })
    // Q1's mean is 0.234375: off by 0.034375 in 42 × 12 hours and by 0.065625 in 22 × 12, by nothing in all others.
    let squares: Double = 504 * 0.034375 * 0.034375 + 264 * 0.065625 * 0.065625
    #expect(abs((Double(note.value) ?? 0) - (squares / 8760).squareRoot()) < 1e-9)
    #expect(
      note.source
        == "root mean square error of 8760 prices as the means of 2 slices a period; the worst is off by 0.065625 "
        + "USD/kWh; what is paid is exact where power is even within each slice")
  }

  @Test func aYearOfThePastStandsForEveryYear() throws {
    let months = (1...12).map { ($0 < 10 ? "0" : "") + "\($0)" }
    let all = months.map { "ams,2024-\($0)-03T10:00,\($0)\n" } + ["ams,2026-01-01 00:00,90\n"]
    let read = try inventory(
      tiny.adding("energy_series", "site,hour,price [USD/MWh]\n" + all.joined())
        .replacing("4 quarters", with: "24 months"))
    func price(_ period: String) -> Double {
      read.energyPrice(at: ID("ams"), in: ID(period), ID("all")).perUnit
    }
    // January 2026 has a price of its own; every other month is that of 2024, and January 2027 that of both years.
    #expect(price("2026-01") == 0.09)
    #expect(price("2026-11") == 0.011 && price("2027-11") == 0.011)
    #expect(price("2027-01") == 0.0455)
  }

  @Test func quartersOfAnHourAndZonesAreToldApart() throws {
    let hours = ["00:00", "00:15", "00:30:00", "00:00Z", "00:00+01", "00:00+0200", "00:00-03:00"]
    let rows = hours.enumerated().map { "ams,2026-01-01T\($1),\($0)\n" }
    let year = (2...12).map { "ams,2026-\($0 < 10 ? "0" : "")\($0)-01T00:00,0\n" }
    let read = try inventory(
      tiny.adding("energy_series", "site,hour,price [USD/MWh]\n" + (rows + year).joined())
        .replacing("4 quarters", with: "12 months"))
    #expect(abs(read.energyPrice(at: ID("ams"), in: ID("2026-01"), ID("all")).perUnit - 0.003) < 1e-12)
  }

  @Test func rowsShuffledChangeNoDigit() throws {
    let lines = (0..<8760).map { "ams,\($0),\(Double($0 * 7919 % 1000) / 7)\n" }
    var random = SeededRandom(seed: 3)
    let header = "site,hour,price [USD/MWh]\n"
    let first = try inventory(slices(Self.working).adding("energy_series", header + lines.joined()))
    let second = try inventory(
      slices(Self.working).adding("energy_series", header + lines.shuffled(using: &random).joined()))
    #expect(first.energyPrices == second.energyPrices && first.assumptions == second.assumptions)
  }

  @Test func eachSourceIsCitedWithTheMeanOfItsOwnHours() throws {
    let rows = (1...12).map {
      "ams,2025-\($0 < 10 ? "0" : "")\($0)-01T00:00,\($0 < 4 ? "10,broker" : "40,exchange")\n"
    }
    let read = try inventory(
      tiny.adding("energy_series", "site,hour,price [USD/MWh],source\n" + rows.joined()))
    let notes = read.assumptions.filter { $0.key.hasSuffix("/mean") }
    #expect(notes.map { "\($0.source) \($0.value)" } == ["broker 0.01", "exchange 0.04"])
  }

  @Test func aSourceIsCitedOnceForTheSeries() throws {
    let rows = (1...12).map { "ams,2025-\($0 < 10 ? "0" : "")\($0)-01T00:00+01:00,\($0),exchange,measured\n" }
    let series = "site,hour,price [USD/MWh],source,basis\n" + rows.joined()
    let read = try inventory(tiny.adding("energy_series", series))
    let notes = read.assumptions.filter { $0.source == "exchange" }
    #expect(
      notes == [
        Assumption(
          key: "energy_series/ams/mean", value: "0.0065", unit: "USD/kWh", basis: .measured,
          source: "exchange")
      ])
  }
}
