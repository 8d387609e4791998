import Testing

/// Keys and tables about power and buildings that contradict themselves or each other.
struct FacilityFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory()
  /// The site with more keys, from line 13 on.
  private static func site(_ lines: String...) -> TinyInventory {
    tiny.replacing("state: existing", with: (["state: existing"] + lines).joined(separator: "\n    "))
  }

  static let faulty = [
    FaultyInventory(
      "reserve of unlimited power", site("power_redundancy: N+1"),
      """
      inventory.yaml:13:23: error: power_redundancy: the power of 'ams' is unlimited [reserve-without-feed]
      hint: state its power_feed
      """),
    FaultyInventory(
      "both feeds of unlimited power", site("power_redundancy: 2N"),
      """
      inventory.yaml:13:23: error: power_redundancy: the power of 'ams' is unlimited [reserve-without-feed]
      hint: state its power_feed
      """),
    FaultyInventory(
      "nothing but reserve", site("power_redundancy: N+2", "power_feed: 2 MW", "power_modules: 2"),
      """
      inventory.yaml:15:20: error: N+2 leaves nothing of the feed of 'ams': it has 2 modules [reserve-without-modules]
      hint: state its power_modules
      """),
    FaultyInventory(
      "modules of another size",
      site("power_redundancy: N+1", "power_feed: 2 MW", "power_modules: 4", "facility_module: 600 kW"),
      """
      inventory.yaml:16:22: error: facility_module: the feed of 'ams', 2000 kW, does not consist of 4 modules of 600 kW [unequal-modules]
      hint: with N+1, all modules are equal
      """),
    FaultyInventory(
      "all of the start held in reserve", site("power_redundancy: N+1", "facility_module: 500 kW"),
      """
      inventory.yaml:14:22: error: facility_module: all modules that 'ams' starts with are reserve, and those on sale are unlimited [reserve-without-limit]
      hint: state a facility_modules_limit
      """),
    FaultyInventory(
      "a feed of no modules", site("power_modules: 0"),
      """
      inventory.yaml:13:20: error: power_modules: '0' must be 1 or more [number-out-of-range]
      """),
    FaultyInventory(
      "PUE that no slice has", site("pue: 1.4").adding("pue", "site,slice,pue\nams,*,1.3\n"),
      """
      inventory.yaml:13:10: error: pue: every slice of 'ams' has its own in the table 'pue' [pue-stated-twice]
      hint: remove the key
      """),
    FaultyInventory(
      "price of no module", site("facility_price: 9 USD/W", "facility_lead_time: 2 periods"),
      """
      inventory.yaml:13:21: error: facility_price: 'ams' has no modules on sale [modules-without-size]
      hint: state a facility_module
      inventory.yaml:14:25: error: facility_lead_time: 'ams' has no modules on sale [modules-without-size]
      hint: state a facility_module
      """),
    FaultyInventory(
      "people without pay", site("staff_per_MW: 2"),
      """
      inventory.yaml:13:19: error: staff_per_MW: the staff of 'ams' costs nothing [staff-without-cost]
      hint: state its staff_cost
      """),
    FaultyInventory(
      "pay without people", site("staff_cost: 90 kUSD/year"),
      """
      inventory.yaml:13:17: error: staff_cost: 'ams' has no staff [staff-without-cost]
      hint: state a staff_fixed, staff_per_MW or staff_per_1000_servers
      """),
    FaultyInventory(
      "redundancy of another kind", site("power_redundancy: 3N"),
      """
      inventory.yaml:13:23: error: power_redundancy: '3N' is not one of N, N+1, N+2, 2N [unknown-choice]
      hint: did you mean '2N'?
      """),
    FaultyInventory(
      "PUE below 1 and of an unknown slice",
      tiny.adding("pue", "site,slice,pue\nams,all,0.9\nams,night,1.2\n"),
      """
      pue.csv:2:9: error: pue: '0.9' must be 1 to 10 [number-out-of-range]
      pue.csv:3:5: error: there is no slice 'night' [unknown-slice]
      hint: known: all
      """),
    FaultyInventory(
      "PUE of a slice twice", tiny.adding("pue", "site,slice,pue\nams,all,1.3\nams,*,1.2\n"),
      """
      pue.csv:3:1: error: this row is about the same as the one at pue.csv:2:1 [duplicate-row]
      """),
    FaultyInventory(
      "idle servers that earn money where cooling is dear",
      tiny.replacing(
        "periods: 4 quarters",
        with: "periods: 1 quarter\n  slices: [{name: day, share: 50 %}, {name: night, share: 50 %}]"
      ).adding("pue", "site,slice,pue\nams,night,1.5\n").adding(
        "energy", "site,period,slice,price [USD/kWh]\nams,*,day,0.1\nams,*,night,-0.08\n"),
      """
      energy.csv: error: site 'ams' has a mean energy price of -0.008 USD/kWh over period '2026Q1', for which idle servers would earn money [negative-mean-energy-price]
      hint: single slices may have a negative price; weighted by their shares and PUE, the prices may not be below 0
      """),
  ]
}
