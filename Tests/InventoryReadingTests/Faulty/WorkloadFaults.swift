import Testing

/// What workloads cannot ask for.
struct WorkloadFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static func asking(_ key: String) -> TinyInventory {
    TinyInventory().replacing("unit: tokens", with: "unit: tokens\n    \(key)")
  }

  private static func surviving(_ site: String) -> TinyInventory {
    TinyInventory().replacing("unit: tokens", with: "unit: tokens\n    survives_site_loss: 50 %").replacing(
      "state: existing", with: "state: existing\n\(site)")
  }

  static let faulty = [
    FaultyInventory(
      "the loss of the only site", surviving(""),
      """
      inventory.yaml:17:25: error: survives_site_loss: 'chat' of 'europe' can be served at 'ams' only, which may be lost [too-few-sites]
      hint: add a site that is near enough, or remove the key
      """),
    FaultyInventory("the loss of no site", surviving("    may_be_lost: no"), ""),
    FaultyInventory(
      "a site that is never lost", surviving("  - {id: sto, state: existing, may_be_lost: no}"), ""),
    FaultyInventory(
      "the loss of the only site near enough",
      surviving("  - {id: sto, state: existing}").replacing(
        "unit: tokens", with: "unit: tokens\n    latency_limit: 20 ms"
      ).adding("latency", "region,site,latency [ms]\neurope,ams,30\neurope,sto,10\n"),
      """
      inventory.yaml:18:25: error: survives_site_loss: 'chat' of 'europe' can be served at 'sto' only, which may be lost [too-few-sites]
      hint: add a site that is near enough, or remove the key
      """),
    FaultyInventory(
      "work that nobody asks for",
      TinyInventory().replacing("unit: tokens", with: "unit: tokens\n  - {id: idle, unit: jobs}").replacing(
        "[europe]", with: "[europe, asia]"
      ).with(
        "demand.csv", "workload,region,period,slice,demand [/s]\nchat,europe,*,*,50000\nidle,asia,*,*,0\n"),
      """
      inventory.yaml:9:19: warning: the region 'asia' asks for no work [without-demand]
      hint: add a row to the table 'demand', or remove the region
      inventory.yaml:16:10: warning: no region asks for work of 'idle' [without-demand]
      hint: add a row to the table 'demand', or remove the workload
      """),
    FaultyInventory(
      "too much headroom", asking("headroom: 1200 %"),
      "inventory.yaml:16:15: error: headroom: '1200 %' must be 0 % to 1000 % [number-out-of-range]"),
    FaultyInventory(
      "more than all may wait", asking("deferrable: 101 %"),
      "inventory.yaml:16:17: error: deferrable: '101 %' must be 0 % to 100 % [number-out-of-range]"),
    FaultyInventory(
      "a penalty of no unit of work", asking("short_penalty: 2 USD/token"),
      """
      inventory.yaml:16:20: error: short_penalty: 'USD/token' is not a unit of money per unit of work [wrong-unit]
      hint: use one of USD/unit, USD/thousand, USD/million, USD/billion, or the same in EUR
      """),
    FaultyInventory(
      "a negative penalty", asking("short_penalty: -2 USD/unit"),
      "inventory.yaml:16:20: error: short_penalty: '-2 USD/unit' must not be negative [number-out-of-range]"),
    FaultyInventory(
      "a mode of no server", asking("modes: [standart]"),
      """
      inventory.yaml:16:13: error: no server type has a mode 'standart' [unknown-mode]
      hint: did you mean 'standard'?
      """),
    FaultyInventory(
      "a mode without throughput",
      asking("modes: [capped]").adding("modes", "server,mode,peak_power [kW]\nl40,full,2\nl40,capped,1\n")
        .replacing(",500,2\n", with: ",500,\n", in: "servers.csv")
        .replacing("chat,l40,3000 tokens/s\n", with: "", in: "throughput.csv"),
      """
      demand.csv:2:1: error: no throughput of 'chat' is in a mode that it accepts on a server that holds its replicas [unservable-workload]
      hint: its throughput is in standard
      """),
    FaultyInventory(
      "no modes at all", asking("modes: []"),
      """
      inventory.yaml:16:12: error: modes: the list is empty [missing-value]
      hint: leave the key out instead
      """),
  ]
}
