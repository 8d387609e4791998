import Testing

/// Curves of power and PUE, and feeds of racks, that cannot be.
struct CurveFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory()
  /// A feed, which a curve of PUE needs.
  private static let fed = tiny.replacing("state: existing", with: "state: existing\n    power_feed: 2 MW")
  private static let bare = tiny.with("servers.csv", "id,price [USD]\nh100,1\nl40,1\n")

  private static func curve(_ rows: String, of inventory: TinyInventory = bare) -> TinyInventory {
    inventory.adding("power_curves", "server,utilisation [%],power [W]\n" + rows)
  }
  private static func racks(_ header: String, _ row: String) -> TinyInventory {
    tiny.adding("racks", "id,units [U],\(header)\nr,42,\(row)\n")
  }

  static let faulty = [
    FaultyInventory(
      "curve without its ends", curve("h100,10,500\nh100,90,900\n"),
      """
      power_curves.csv:2:6: error: the power curve of 'h100' has no point at 0 % [open-power-curve]
      power_curves.csv:2:6: error: the power curve of 'h100' has no point at 100 % [open-power-curve]
      """),
    FaultyInventory(
      "point twice", curve("h100,0,500\nh100,100,900\nh100,0,400\n"),
      """
      power_curves.csv:4:1: error: this row is about the same as the one at power_curves.csv:2:1 [duplicate-row]
      """),
    FaultyInventory(
      "less power at full load than at none", curve("h100,100,2000\nh100,0,10000\n"),
      """
      power_curves.csv:2:10: error: the peak power of 'h100', 2 kW, is below its idle power, 10 kW [peak-below-idle]
      """),
    FaultyInventory(
      "more than all of a server", curve("h100,0,500\nh100,110,900\nh100,100,900\n"),
      """
      power_curves.csv:3:6: error: utilisation: '110' must be 0 % to 100 % [number-out-of-range]
      """),
    FaultyInventory(
      "curve of no server", curve("a100,0,500\na100,100,900\n"),
      """
      power_curves.csv:2:1: error: there is no server type 'a100' [unknown-server-type]
      hint: did you mean 'h100'?
      power_curves.csv:3:1: error: there is no server type 'a100' [unknown-server-type]
      hint: did you mean 'h100'?
      """),
    FaultyInventory(
      "curve beside idle and peak power", curve("h100,0,500\nh100,100,900\n", of: tiny),
      """
      servers.csv:2:21: error: idle_power: 'h100' has a power curve [power-stated-twice]
      hint: leave the cell empty
      servers.csv:2:26: error: peak_power: 'h100' has a power curve [power-stated-twice]
      hint: leave the cell empty
      """),
    FaultyInventory(
      "curve of modes",
      curve("h100,0,500\nh100,100,900\n").adding("modes", "server,mode,peak_power [W]\nh100,fp8,900\n")
        .replacing(
          "workload,server,throughput [/s]\nchat,h100,",
          with: "workload,server,mode,throughput [/s]\nchat,h100,fp8,", in: "throughput.csv"
        )
        .replacing("chat,l40,", with: "chat,l40,,", in: "throughput.csv"),
      """
      servers.csv:2:1: error: 'h100' has modes and a power curve, which belongs to a server of one way to run [curve-of-modes]
      hint: remove its rows from the table 'modes' or from 'power_curves'
      throughput.csv:2:11: error: 'h100' has no mode 'fp8' [unknown-mode]
      hint: known: standard
      """),
    FaultyInventory(
      "curve of a server that is switched off",
      curve(
        "h100,0,500\nh100,100,900\n",
        of: bare.with("servers.csv", "id,price [USD],switch_off_idle\nh100,1,yes\nl40,1,yes\n")),
      """
      servers.csv:2:8: error: switch_off_idle: 'h100' has a power curve, which spreads its work over all that are on [curve-switched-off]
      hint: leave the cell empty, or state its idle_power and peak_power instead of the curve
      """),
    FaultyInventory(
      "curve at a site that switches off",
      curve(
        "h100,0,500\nh100,100,900\n",
        of: bare.replacing("state: existing", with: "state: existing\n    switch_off_idle: yes")),
      """
      inventory.yaml:13:22: error: switch_off_idle: 'h100' has a power curve, which spreads its work over all that are on [curve-switched-off]
      hint: remove the key, or state the server's idle_power and peak_power instead of the curve
      """),
    FaultyInventory(
      "more load and less power",
      fed.adding("pue_curve", "site,it_power [kW],pue\nams,100,2\nams,150,1.3\n"),
      """
      pue_curve.csv:3:9: error: 'ams' draws 195 kW at 150 kW of IT power and 200 kW at 100 kW [impossible-pue-curve]
      hint: the power of the whole facility must rise at least as much as that of its servers
      """),
    FaultyInventory(
      "curve of a power without limit", tiny.adding("pue_curve", "site,it_power [kW],pue\nams,100,2\n"),
      """
      inventory.yaml:11:5: error: the PUE of 'ams' follows a curve, but its power may grow without limit [curve-without-feed]
      hint: state its power_feed, and with a facility_module its facility_modules_limit
      """),
    FaultyInventory(
      "three ways to say a PUE",
      fed.replacing("power_feed: 2 MW", with: "power_feed: 2 MW\n    pue: 1.4")
        .adding("pue_curve", "site,it_power [kW],pue\nams,100,2\n").adding(
          "pue", "site,slice,pue\nams,all,1.3\n"),
      """
      inventory.yaml:14:10: error: pue: 'ams' has a curve in the table 'pue_curve' [pue-stated-twice]
      hint: remove the key
      pue.csv:2:1: error: 'ams' has a PUE by slice and a curve in the table 'pue_curve' [pue-stated-twice]
      hint: remove either
      """),
    FaultyInventory(
      "limit and feed", racks("power_limit [kW],feed_voltage [V],feed_current [A]", "20,415,60"),
      """
      racks.csv:2:6: error: power_limit: the feeds of 'r' say what it carries [power-stated-twice]
      hint: leave the cell empty
      """),
    FaultyInventory(
      "feed without a current", racks("feed_voltage [V]", "415"),
      """
      racks.csv:2:1: error: feed_current: the feeds of 'r' need a voltage and a current [missing-value]
      """),
    FaultyInventory(
      "half of one feed",
      racks("feed_voltage [V],feed_current [A],feeds,feed_redundancy", "415,60,1,2N"),
      """
      racks.csv:2:13: error: feeds: 'r' has 1, half of which cannot carry everything [half-a-feed]
      """),
    FaultyInventory(
      "volts for amperes", racks("feed_voltage [V],feed_current [V]", "415,60"),
      """
      racks.csv:1:31: error: feed_current: 'V' is not a unit of an electric current [wrong-unit]
      hint: use one of A
      """),
    FaultyInventory(
      "too heavy",
      racks("weight_limit [kg]", "900").with(
        "servers.csv", "id,price [USD],rack_units [U],weight [kg]\nh100,1,8,950\nl40,1,2,30\n"),
      """
      servers.csv:2:10: error: 'h100' is heavier than the rack 'r' carries [server-does-not-fit]
      """),
  ]
}
