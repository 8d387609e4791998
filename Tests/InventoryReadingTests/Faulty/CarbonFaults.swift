import Testing

/// What can be wrong with carbon and with spares by availability.
struct CarbonFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory()
  private static func policy(_ text: String) -> TinyInventory {
    tiny.replacing("discount_rate: 8 %", with: "discount_rate: 8 %\n\(text)")
  }
  private static let table = "site,period,slice,intensity [gCO2e/kWh]\nams,*,*,300\n"

  static let faulty = [
    FaultyInventory(
      "a price without intensities", policy("carbon: {price: 80 USD/t}"),
      """
      inventory.yaml:9:9: error: carbon: there is no table 'carbon' to count emissions by [carbon-without-intensity]
      hint: add the table: carbon: carbon.csv
      """),
    FaultyInventory(
      "a site without intensity",
      tiny.adding("carbon", "site,period,slice,intensity [kg/kWh]\nams,2026Q1,*,0.3\n"),
      """
      carbon.csv: error: site 'ams' has no carbon intensity for period '2026Q2', slice 'all', and 2 more [missing-carbon-intensity]
      hint: '*' stands for every period or slice
      """),
    FaultyInventory(
      "names nobody knows",
      policy("carbon: {cap_per_period: {2026Q5: 4 t}}").adding(
        "carbon", table + "amd,*,*,1\nams,2026,*,1\nams,*,noon,1\n"),
      """
      carbon.csv:3:1: error: there is no site 'amd' [unknown-site]
      hint: did you mean 'ams'?
      carbon.csv:4:5: error: there is no period '2026' [unknown-period]
      hint: did you mean '2026Q1'?
      carbon.csv:5:7: error: there is no slice 'noon' [unknown-slice]
      hint: known: all
      inventory.yaml:9:27: error: there is no period '2026Q5' [unknown-period]
      hint: did you mean '2026Q1'?
      """),
    FaultyInventory(
      "an intensity stated twice", tiny.adding("carbon", table + "ams,2026Q1,all,200\n"),
      """
      carbon.csv:3:1: error: this row is about the same as the one at carbon.csv:2:1 [duplicate-row]
      """),
    FaultyInventory(
      "a site with intensities of both kinds",
      tiny.adding("carbon", table).adding(
        "carbon_series",
        "site,hour,intensity [g/kWh]\n" + (0..<8760).map { "ams,\($0),300\n" }.joined()),
      """
      carbon_series.csv:2:1: error: site 'ams' has carbon intensities in the table 'carbon' too [two-carbon-intensities]
      hint: give it one or the other
      """),
    FaultyInventory(
      "a series of a day", tiny.adding("carbon_series", "site,hour,intensity [g/kWh]\nams,0,300\n"),
      """
      carbon_series.csv:2:5: error: the series of 'ams' has no hours for period '2026Q1', slice 'all', and 3 more [series-too-short]
      hint: give at least a year of hours
      """),
    FaultyInventory(
      "an intensity below zero", tiny.adding("carbon", "site,period,slice,intensity [g/kWh]\nams,*,*,-3\n"),
      """
      carbon.csv:2:9: error: intensity: '-3' must not be negative [number-out-of-range]
      """),
    FaultyInventory(
      "a basis nobody knows", policy("carbon: {basis: residual}").adding("carbon", table),
      """
      inventory.yaml:9:17: error: basis: 'residual' is not one of location, market [unknown-choice]
      """),
    FaultyInventory(
      "an availability without repair time", policy("spares: {availability: 99 %}"),
      """
      inventory.yaml:9:10: error: availability: means nothing without repair_time [half-availability-rule]
      hint: write both, like availability: 99 % and repair_time: 21 days
      """),
    FaultyInventory(
      "an availability of servers that never fail",
      policy("spares: {availability: 99 %, repair_time: 21 days}"),
      """
      inventory.yaml:9:10: error: availability: no server type has an annual_failure_rate, so none needs spares [no-failure-rate]
      hint: state the column annual_failure_rate of the table servers
      """),
    FaultyInventory(
      "a server that fails all the time",
      policy("spares: {availability: 99 %, repair_time: 365 days}").with(
        "servers.csv",
        "id,price [USD],annual_failure_rate [%]\nh100,1,60\nl40,1,5\n"),
      """
      servers.csv:2:8: error: 'h100' fails 0.6 times within the repair time of its spares, more than 0.5 [fails-too-often]
      hint: shorten the repair_time
      """),
  ]
}
