import Testing

/// Records that are right one by one and wrong together.
struct MeaningFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory()
  private static let candidate = "state: existing\n  - {id: sto, state: candidate"

  private static func servers(_ text: String) -> TinyInventory { tiny.with("servers.csv", text) }

  /// The findings on `demand.csv` when the demand of its first rows is `x1`, `x2` …
  private static func notNumbers(_ count: Int) -> String {
    (1...count).map { "demand.csv:\($0 + 1):24: error: demand: 'x\($0)' is not a number [bad-number]" }
      .joined(separator: "\n")
  }

  static let faulty = [
    FaultyInventory(
      "opening cost of an existing site",
      tiny.replacing(
        "state: existing", with: "state: existing\n    opening_cost: 1 MUSD\n    opens_from: 2026Q2"),
      """
      inventory.yaml:13:5: error: opening_cost: an existing site is open from the start [candidates-only]
      hint: remove the key, or make the site a candidate
      inventory.yaml:14:5: error: opens_from: an existing site is open from the start [candidates-only]
      hint: remove the key, or make the site a candidate
      """),
    FaultyInventory(
      "opening in no period", tiny.replacing("state: existing", with: candidate + ", opens_from: 2026Q5}"),
      """
      inventory.yaml:13:45: error: there is no period '2026Q5' [unknown-period]
      hint: did you mean '2026Q1'?
      """),
    FaultyInventory(
      "opening in every period", tiny.replacing("state: existing", with: candidate + ", opens_from: '*'}"),
      """
      inventory.yaml:13:45: error: opens_from: a site opens in one period [unknown-period]
      """),
    FaultyInventory(
      "racks at a candidate",
      tiny.replacing("state: existing", with: candidate + ", existing_racks: {std: 2}}").adding(
        "racks", "id,units [U]\nstd,42\n"),
      """
      inventory.yaml:13:33: error: existing_racks: racks stand at 'sto', which is only a candidate [existing-at-candidate]
      hint: make its state 'existing'
      """),
    FaultyInventory(
      "servers at a candidate",
      tiny.replacing("state: existing", with: candidate + "}").adding(
        "existing", "site,server,count,commissioned\nsto,h100,2,2025-01-01\n"),
      """
      existing.csv:2:1: error: servers stand at 'sto', which is only a candidate [existing-at-candidate]
      hint: make its state 'existing'
      """),
    FaultyInventory(
      "commissioned too late",
      tiny.adding("existing", "site,server,count,commissioned\nams,h100,2,2026-12-01\n"),
      """
      existing.csv:2:12: warning: these servers 'h100' are in service in no whole period of the plan [never-in-service]
      """),
    FaultyInventory(
      "worn out before the start",
      servers("id,price [USD],service_life [years]\nh100,1,3\nl40,1,3\n").adding(
        "existing", "site,server,count,commissioned\nams,h100,2,2022-06-01\n"),
      """
      existing.csv:2:12: warning: these servers 'h100' are in service in no whole period of the plan [never-in-service]
      """),
    FaultyInventory(
      "peak below idle",
      servers("id,price [USD],idle_power [W],peak_power [W]\nh100,1,100,50\nl40,1,100,100\n"),
      """
      servers.csv:2:12: error: the peak power of 'h100', 0.05 kW, is below its idle power, 0.1 kW [peak-below-idle]
      """),
    FaultyInventory(
      "mode's peak below idle",
      tiny.adding("modes", "server,mode,peak_power [kW]\nl40,capped,0.4\nl40,full,2\n").replacing(
        ",500,2\n", with: ",500,\n", in: "servers.csv"
      ).replacing("chat,l40,3000 tokens/s\n", with: "", in: "throughput.csv"),
      """
      modes.csv:2:12: error: the peak power of 'l40', 0.4 kW, is below its idle power, 0.5 kW [peak-below-idle]
      """),
    FaultyInventory(
      "peak power beside modes", tiny.adding("modes", "server,mode,peak_power [kW]\nl40,full,2\n"),
      """
      servers.csv:3:27: warning: peak_power of 'l40' is not used: its modes have their own [unused-peak-power]
      hint: leave the cell empty
      """),
    FaultyInventory(
      "which mode",
      tiny.adding("modes", "server,mode,peak_power [kW]\nl40,capped,1\nl40,full,2\n").replacing(
        ",500,2\n", with: ",500,\n", in: "servers.csv"),
      """
      throughput.csv:3:1: error: 'l40' has 2 modes, and the row names none [ambiguous-mode]
      hint: name one in the column 'mode': capped, full
      """),
    FaultyInventory(
      "salvage without a life", servers("id,price [USD],salvage_rate [%]\nh100,1,20\nl40,1,0\n"),
      """
      servers.csv:2:8: error: 'h100' has a salvage rate but no service life to lose its value over [salvage-without-life]
      hint: state a service_life
      """),
    FaultyInventory(
      "too tall for the rack",
      servers("id,price [USD],rack_units [U]\nh100,1,8\nl40,1,4\n").adding("racks", "id,units [U]\nmini,6\n"),
      """
      servers.csv:2:8: error: 'h100' is taller than the rack 'mini' [server-does-not-fit]
      """),
    FaultyInventory(
      "too strong for the rack",
      servers("id,price [USD],rack_units [U],peak_power [kW]\nh100,1,8,10.2\nl40,1,4,2\n").adding(
        "racks", "id,units [U],power_limit [kW]\nweak,48,8\n"),
      """
      servers.csv:2:10: error: 'h100' draws more at its peak than the rack 'weak' carries [server-does-not-fit]
      """),
    FaultyInventory(
      "which rack",
      servers("id,price [USD],rack_units [U]\nh100,1,8\nl40,1,0\n").adding(
        "racks", "id,units [U]\ntall,52\nwide,42\n"),
      """
      servers.csv:2:1: error: 'h100' fits in a rack, but there are 2 rack types [ambiguous-rack]
      hint: name one in the column 'rack': tall, wide
      """),
    FaultyInventory(
      "rack without a height",
      servers("id,price [USD],rack\nh100,1,tall\nl40,1,\n").adding("racks", "id,units [U]\ntall,52\n"),
      """
      servers.csv:2:8: error: 'h100' has a rack but no height [rack-without-units]
      hint: state its rack_units
      """),
    FaultyInventory(
      "too few racks",
      servers("id,price [USD],rack_units [U]\nh100,1,8\nl40,1,0\n").adding("racks", "id,units [U]\ntall,48\n")
        .adding("existing", "site,server,count,commissioned\nams,h100,13,2025-01-01\n")
        .replacing("state: existing", with: "state: existing\n    existing_racks: {tall: 2}"),
      """
      inventory.yaml:13:5: warning: the existing servers of 'ams' fill 3 racks 'tall', but 2 stand there [too-few-racks]
      """),
    FaultyInventory(
      "energy price missing",
      tiny.adding("energy", "site,period,slice,price [USD/MWh]\nams,2026Q1,*,90\nams,2026Q2,*,90\n"),
      """
      energy.csv: error: site 'ams' has no energy price for period '2026Q3', slice 'all', and 1 more [missing-energy-price]
      hint: '*' stands for every period or slice
      """),
    FaultyInventory(
      "energy that pays on average",
      tiny.replacing(
        "periods: 4 quarters",
        with: "periods: 2 years\n  slices: [{name: a, share: 25 %}, {name: b, share: 75 %}]"
      )
      .adding("energy", "site,period,slice,price [USD/MWh]\nams,*,a,-90\nams,2026,b,30\nams,2027,b,22\n"),
      """
      energy.csv: error: site 'ams' has a mean energy price of -0.006 USD/kWh over period '2027', for which idle servers would earn money [negative-mean-energy-price]
      hint: single slices may have a negative price; weighted by their shares and PUE, the prices may not be below 0
      """),
    FaultyInventory(
      "energy at a site unknown, after another fault",
      tiny.replacing("20000", with: "many", in: "throughput.csv").adding(
        "energy", "site,period,slice,price [USD/MWh]\namz,*,*,90\n"),
      """
      energy.csv:2:1: error: there is no site 'amz' [unknown-site]
      hint: did you mean 'ams'?
      throughput.csv:2:11: error: throughput: 'many' is not a number [bad-number]
      """),
    FaultyInventory(
      "energy price doubled",
      tiny.adding("energy", "site,period,slice,price [USD/MWh]\nams,*,*,90\nams,2026Q2,*,90\n"),
      """
      energy.csv:3:1: error: this row is about the same as the one at energy.csv:2:1 [duplicate-row]
      """),
    FaultyInventory(
      "latency missing", tiny.replacing("unit: tokens", with: "unit: tokens\n    latency_limit: 30 ms"),
      """
      inventory.yaml:16:20: error: 'chat' has a latency limit, but the region 'europe' has no latency to the site 'ams' [missing-latency]
      hint: add a row to the table 'latency'
      """),
    FaultyInventory(
      "everything too far",
      tiny.replacing("unit: tokens", with: "unit: tokens\n    latency_limit: 30 ms").adding(
        "latency", "region,site,latency [ms]\neurope,ams,45.5\n"),
      """
      inventory.yaml:16:20: error: no site is within 30 ms of the region 'europe': the nearest is at 45.5 ms [no-site-within-latency]
      """),
    FaultyInventory(
      "nothing can serve it",
      tiny.replacing("unit: tokens", with: "unit: tokens\n  - {id: images, unit: images}").replacing(
        "50000", with: "50000\nimages,europe,*,*,3", in: "demand.csv"),
      """
      demand.csv:3:1: error: no server type has a throughput for the workload 'images' [unservable-workload]
      hint: add a row to the table 'throughput', or remove the demand
      """),
    FaultyInventory(
      "tokens a day taken for tokens a second",
      tiny.replacing("50000", with: "40e9", in: "demand.csv").replacing(
        "20000", with: "2000 /h", in: "throughput.csv"),
      """
      demand.csv:2:17: error: serving 'chat' of 'europe' takes more than 1000000 servers 'l40' [too-many-servers]
      hint: check the units of the demand and of the throughput
      """),
    FaultyInventory(
      "budget in every period",
      tiny.replacing("tables:", with: "budgets: [{kind: capex, period: '*', limit: 1 USD}]\ntables:"),
      """
      inventory.yaml:16:33: error: period: a budget limits one period, or without 'period' all together [unknown-period]
      """),
    FaultyInventory(
      "many faults of one rule",
      tiny.with(
        "demand.csv",
        "workload,region,period,slice,demand [/s]\n"
          + (1...25).map { "chat,europe,2026Q1,all,x\($0)\n" }.joined()),
      notNumbers(20)
        + "\ndemand.csv:22:24: error: and 5 more findings of this rule from here on [bad-number]"),
    FaultyInventory(
      "twenty-one faults of one rule",
      tiny.with(
        "demand.csv",
        "workload,region,period,slice,demand [/s]\n"
          + (1...21).map { "chat,europe,2026Q1,all,x\($0)\n" }.joined()),
      notNumbers(21)),
    FaultyInventory(
      "faults of every kind at once",
      tiny.replacing("name: Tiny", with: "nam: Tiny").replacing("20000", with: "many", in: "throughput.csv")
        .replacing("europe", with: "europa", in: "demand.csv").replacing(
          "60 kEUR", with: "60 kCHF", in: "servers.csv"),
      """
      demand.csv:2:6: error: there is no region 'europa' [unknown-region]
      hint: did you mean 'europe'?
      inventory.yaml:1:1: error: name: a value is required [missing-value]
      inventory.yaml:2:1: error: 'nam' is not a key of inventory.yaml [unknown-key]
      hint: did you mean 'name'?
      servers.csv:3:15: error: price: there is no exchange rate for 'CHF' [unknown-currency]
      hint: state it in inventory.yaml: exchange_rates: {CHF: 1.08 USD}
      throughput.csv:2:11: error: throughput: 'many' is not a number [bad-number]
      """),
  ]
}
