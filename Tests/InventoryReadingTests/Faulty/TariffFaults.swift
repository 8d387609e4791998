import Testing

/// Tariffs that cannot be meant.
struct TariffFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory()

  private static func charges(_ rows: String) -> TinyInventory {
    tiny.adding(
      "demand_charges", "site,name,price [USD/kW/month],slices,months,ratchet,earlier_peak\n\(rows)\n")
  }

  static let faulty = [
    FaultyInventory(
      "names in a demand charge", charges("lon,peak,10,day,6-13,,"),
      """
      demand_charges.csv:2:1: error: there is no site 'lon' [unknown-site]
      hint: known: ams
      demand_charges.csv:2:13: error: there is no slice 'day' [unknown-slice]
      hint: known: all
      demand_charges.csv:2:17: error: months: '6-13' are not months of the year [bad-months]
      hint: write them like '6-9', '11-2' or 'jan mar jun-sep'; '*' is every month
      """),
    FaultyInventory(
      "a demand charge twice", charges("ams,peak,10,,,,\nams,peak,12,,,,"),
      """
      demand_charges.csv:3:1: error: this row is about the same as the one at demand_charges.csv:2:1 [duplicate-row]
      """),
    FaultyInventory(
      "a ratchet in part", charges("ams,peak,10,,,,5 kW"),
      """
      demand_charges.csv:2:16: error: earlier_peak: the row has no ratchet [incomplete-ratchet]
      hint: fill the column 'ratchet', or leave this cell empty
      """),
    FaultyInventory(
      "a ratchet of nothing", charges("ams,peak,10,,,0 %,"),
      """
      demand_charges.csv:2:15: error: ratchet: '0 %' must be above 0 % and at most 100 % [number-out-of-range]
      """),
    FaultyInventory(
      "a candidate's past",
      charges("sto,peak,10,,,50 %,5 kW").replacing(
        "state: existing", with: "state: existing\n  - {id: sto, state: candidate}"),
      """
      demand_charges.csv:2:20: error: earlier_peak: the candidate 'sto' drew no power before the plan's start [existing-only]
      hint: leave the cell empty
      """),
    FaultyInventory(
      "a price of another dimension",
      tiny.adding("demand_charges", "site,name,price [USD/kWh]\nams,peak,10\n"),
      """
      demand_charges.csv:1:11: error: price: 'USD/kWh' is not a unit of money per real or apparent power and month [wrong-unit]
      hint: use one of USD/kW/month, USD/MW/month, USD/kW/year, USD/kVA/month, USD/MVA/month, USD/kVA/year, or the same in EUR
      """),
    FaultyInventory(
      "a surcharge on a power factor that is none",
      tiny.replacing(
        "state: existing",
        with:
          "state: existing\n    power_factor: 2\n    power_factor_threshold: 95 %\n    power_factor_surcharge: 5 USD/MWh"
      ),
      """
      inventory.yaml:13:19: error: power_factor: '2' must be above 0 and at most 1 [number-out-of-range]
      """),
    FaultyInventory(
      "a surcharge in part",
      tiny.replacing("state: existing", with: "state: existing\n    power_factor_surcharge: 5 USD/MWh"),
      """
      inventory.yaml:13:5: error: a surcharge on the power factor of 'ams' needs the factor, its threshold and the surcharge [incomplete-power-factor]
      hint: give power_factor, power_factor_threshold and power_factor_surcharge, or none of the last two
      """),
    FaultyInventory(
      "power reserved for nothing",
      tiny.replacing("state: existing", with: "state: existing\n    reserved_power: 5 MW"),
      """
      inventory.yaml:13:5: error: reserved_power: the power reserved at 'ams' has no price [incomplete-reservation]
      hint: give reserved_power_price, or remove the key
      """),
    FaultyInventory(
      "power reserved at a candidate",
      tiny.replacing(
        "state: existing",
        with:
          "state: existing\n  - {id: sto, state: candidate, reserved_power_price: 1 USD/kW/month, reserved_power: 5 MW}"
      ),
      """
      inventory.yaml:13:71: error: reserved_power: nothing is reserved at the candidate 'sto' before it opens [existing-only]
      hint: remove the key
      """),
    FaultyInventory(
      "more real power than apparent",
      tiny.replacing("state: existing", with: "state: existing\n    power_factor: 1.1"),
      """
      inventory.yaml:13:19: error: power_factor: '1.1' must be above 0 and at most 1 [number-out-of-range]
      """),
  ]
}
