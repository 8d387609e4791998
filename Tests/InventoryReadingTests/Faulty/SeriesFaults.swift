import Testing

/// Slices by the hour and hourly series that cannot be meant.
struct SeriesFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory()

  private static func slices(_ slices: String) -> TinyInventory {
    tiny.replacing("4 quarters", with: "4 quarters\n  slices: [\(slices)]")
  }

  private static func series(_ rows: String) -> TinyInventory {
    tiny.adding("energy_series", "site,hour,price [USD/MWh]\n\(rows)\n")
  }

  private static let months = (1...12).map { "ams,2025-\($0 < 10 ? "0" : "")\($0)-01T00:00,1" }

  static let faulty = [
    FaultyInventory(
      "hours that are none", slices("{name: a, hours: mon-fry 08-20}, {name: b, hours: rest}"),
      """
      inventory.yaml:8:29: error: hours: 'mon-fry 08-20' does not name hours [bad-hour]
      hint: write days, hours and months like 'mon-fri 08-20' or 'jun-sep 22-06', or 'rest'
      """),
    FaultyInventory(
      "hours beyond the day", slices("{name: a, hours: 20-25}, {name: b, hours: rest}"),
      """
      inventory.yaml:8:29: error: hours: '20-25' does not name hours [bad-hour]
      hint: write days, hours and months like 'mon-fri 08-20' or 'jun-sep 22-06', or 'rest'
      """),
    FaultyInventory(
      "a share and hours", slices("{name: a, share: 50 %, hours: 08-20}, {name: b, hours: rest}"),
      """
      inventory.yaml:8:35: error: the slice states a share and hours [mixed-slices]
      """),
    FaultyInventory(
      "shares beside hours", slices("{name: a, share: 50 %}, {name: b, hours: rest}"),
      """
      inventory.yaml:8:53: error: the slice 'b' states hours where others state shares [mixed-slices]
      """),
    FaultyInventory(
      "neither", slices("{name: a}, {name: b, hours: rest}"),
      """
      inventory.yaml:8:12: error: share: a value is required, or hours [missing-value]
      """),
    FaultyInventory(
      "hours twice", slices("{name: a, hours: 08-20}, {name: b, hours: 19-08}"),
      """
      inventory.yaml:8:54: error: the slices 'a' and 'b' both hold mon 19-20 in jan [slices-overlap]
      """),
    FaultyInventory(
      "hours left out", slices("{name: a, hours: 08-20}, {name: b, hours: 20-07}"),
      """
      inventory.yaml:8:29: error: no slice holds mon 07-08 in jan [slices-not-whole]
      hint: let one slice have the hours 'rest'
      """),
    FaultyInventory(
      "a rest of nothing", slices("{name: a, hours: mon-sun}, {name: b, hours: rest}"),
      """
      inventory.yaml:8:56: error: the slice 'b' holds no hour [slices-not-whole]
      """),
    FaultyInventory(
      "months in quarters", slices("{name: a, hours: jun-sep}, {name: b, hours: rest}"),
      """
      inventory.yaml:8:29: error: the slice 'a' names months, but period '2026Q1' is not of whole years [slice-of-months]
      """),
    FaultyInventory(
      "a series without hours",
      series(months.joined(separator: "\n")).replacing(
        "4 quarters", with: "4 quarters\n  slices: [{name: a, share: 50 %}, {name: b, share: 50 %}]"),
      """
      energy_series.csv:2:5: error: energy_series: the slices do not say which hours they hold [slice-without-hours]
      hint: give each slice of the horizon 'hours' instead of a share
      """),
    FaultyInventory(
      "names and hours", series("lon,0,1\nams,2025-1-1,1\nams,25:00,1"),
      """
      energy_series.csv:2:1: error: there is no site 'lon' [unknown-site]
      hint: known: ams
      energy_series.csv:3:5: error: hour: '2025-1-1' is not an hour [bad-hour]
      hint: write it like 2025-03-01T14:00, or as a number of hours since the plan's start
      energy_series.csv:4:5: error: hour: '25:00' is not an hour [bad-hour]
      hint: write it like 2025-03-01T14:00, or as a number of hours since the plan's start
      """),
    FaultyInventory(
      "minutes, seconds and zones that are none",
      series(
        "ams,2025-01-01T10:60,1\nams,2025-01-01T10:00:99,1\nams,2025-01-01T10:00--ZZ,1\n"
          + "ams,2025-01-01T10:00+0:100,1\nams,2025-01-01T10:00+25,1\nams,2025-01-01T10,1"),
      ["10:60", "10:00:99", "10:00--ZZ", "10:00+0:100", "10:00+25", "10"].enumerated().map {
        """
        energy_series.csv:\($0 + 2):5: error: hour: '2025-01-01T\($1)' is not an hour [bad-hour]
        hint: write it like 2025-03-01T14:00, or as a number of hours since the plan's start
        """
      }.joined(separator: "\n")),
    FaultyInventory(
      "an hour twice in other words",
      series(
        (months + ["ams,0,2", "ams,2026-01-01T00:00,3", "ams,2026-01-01 00:00:00,4"]).joined(separator: "\n")),
      """
      energy_series.csv:15:1: error: this row is about the same as the one at energy_series.csv:14:1 [duplicate-row]
      energy_series.csv:16:1: error: this row is about the same as the one at energy_series.csv:14:1 [duplicate-row]
      """),
    FaultyInventory(
      "an hour twice", series((months + ["ams,2025-03-01T00:00,2"]).joined(separator: "\n")),
      """
      energy_series.csv:14:1: error: this row is about the same as the one at energy_series.csv:4:1 [duplicate-row]
      """),
    FaultyInventory(
      "half a year", series(months.prefix(6).joined(separator: "\n")),
      """
      energy_series.csv:2:5: error: the series of 'ams' has no hours for period '2026Q3', slice 'all', and 1 more [series-too-short]
      hint: give at least a year of hours
      """),
    FaultyInventory(
      "two prices",
      series(months.joined(separator: "\n")).adding(
        "energy", "site,period,slice,price [USD/MWh]\nams,*,*,50\n"),
      """
      energy_series.csv:2:1: error: site 'ams' has energy prices in the table 'energy' too [two-energy-prices]
      hint: give it one or the other
      """),
    FaultyInventory(
      "a mean below zero", series(months.map { "\($0.dropLast())-1" }.joined(separator: "\n")),
      """
      energy_series.csv: error: site 'ams' has a mean energy price of -0.001 USD/kWh over period '2026Q1', for which idle servers would earn money [negative-mean-energy-price]
      hint: single slices may have a negative price; weighted by their shares and PUE, the prices may not be below 0
      energy_series.csv: error: site 'ams' has a mean energy price of -0.001 USD/kWh over period '2026Q2', for which idle servers would earn money [negative-mean-energy-price]
      hint: single slices may have a negative price; weighted by their shares and PUE, the prices may not be below 0
      energy_series.csv: error: site 'ams' has a mean energy price of -0.001 USD/kWh over period '2026Q3', for which idle servers would earn money [negative-mean-energy-price]
      hint: single slices may have a negative price; weighted by their shares and PUE, the prices may not be below 0
      energy_series.csv: error: site 'ams' has a mean energy price of -0.001 USD/kWh over period '2026Q4', for which idle servers would earn money [negative-mean-energy-price]
      hint: single slices may have a negative price; weighted by their shares and PUE, the prices may not be below 0
      """),
  ]
}
