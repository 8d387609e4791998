import Testing

/// Names that nothing has, and names or rows that are there twice.
struct NameFaults {
  @Test(arguments: faulty) func isReported(_ faulty: FaultyInventory) { faulty.check() }

  private static let tiny = TinyInventory()

  static let faulty = [
    FaultyInventory(
      "unknown server type", tiny.replacing("chat,h100", with: "chat,h10", in: "throughput.csv"),
      """
      throughput.csv:2:6: error: there is no server type 'h10' [unknown-server-type]
      hint: did you mean 'h100'?
      """),
    FaultyInventory(
      "unknown names, nothing near",
      tiny.with("demand.csv", "workload,region,period,slice,demand [/s]\nvideo,mars,1999,dusk,1\n"),
      """
      demand.csv:2:1: error: there is no workload 'video' [unknown-workload]
      hint: known: chat
      demand.csv:2:7: error: there is no region 'mars' [unknown-region]
      hint: known: europe
      demand.csv:2:12: error: there is no period '1999' [unknown-period]
      hint: known: 2026Q1, 2026Q2, 2026Q3, 2026Q4
      demand.csv:2:17: error: there is no slice 'dusk' [unknown-slice]
      hint: known: all
      """),
    FaultyInventory(
      "unknown mode",
      tiny.with("throughput.csv", "workload,server,mode,throughput [/s]\nchat,h100,standrd,1\n"),
      """
      throughput.csv:2:11: error: 'h100' has no mode 'standrd' [unknown-mode]
      hint: did you mean 'standard'?
      """),
    FaultyInventory(
      "unknown site", tiny.adding("existing", "site,server,count,commissioned\nasm,h100,2,2025-01-01\n"),
      """
      existing.csv:2:1: error: there is no site 'asm' [unknown-site]
      hint: did you mean 'ams'?
      """),
    FaultyInventory(
      "unknown period", tiny.replacing("*,*", with: "2027Q1,*", in: "demand.csv"),
      """
      demand.csv:2:13: error: there is no period '2027Q1' [unknown-period]
      hint: did you mean '2026Q1'?
      """),
    FaultyInventory(
      "unknown rack type",
      tiny.replacing("state: existing", with: "state: existing\n    existing_racks: {standard: 2}"),
      """
      inventory.yaml:13:22: error: there is no rack type 'standard' [unknown-rack-type]
      hint: no rack type is declared
      """),
    FaultyInventory(
      "doubled server type", tiny.with("servers.csv", "id,price [USD]\nh100,1\nl40,1\nh100,2\n"),
      """
      servers.csv:4:1: error: the server type 'h100' is declared twice, first at servers.csv:2:1 [duplicate-id]
      """),
    FaultyInventory(
      "doubled region", tiny.replacing("[europe]", with: "[europe, europe]"),
      """
      inventory.yaml:9:19: error: the region 'europe' is declared twice, first at inventory.yaml:9:11 [duplicate-id]
      """),
    FaultyInventory(
      "doubled site",
      tiny.replacing("state: existing", with: "state: existing\n  - {id: ams, state: existing}"),
      """
      inventory.yaml:13:10: error: the site 'ams' is declared twice, first at inventory.yaml:11:9 [duplicate-id]
      """),
    FaultyInventory(
      "doubled demand", tiny.replacing("50000", with: "50000\nchat,europe,2026Q2,all,7", in: "demand.csv"),
      """
      demand.csv:3:1: error: this row is about the same as the one at demand.csv:2:1 [duplicate-row]
      """),
    FaultyInventory(
      "doubled throughput", tiny.replacing("chat,l40", with: "chat,h100", in: "throughput.csv"),
      """
      throughput.csv:3:1: error: this row is about the same as the one at throughput.csv:2:1 [duplicate-row]
      """),
    FaultyInventory(
      "doubled link",
      tiny.adding("bandwidth", "site,region,egress_price [USD/TB]\nams,*,1\nams,europe,1\nams,*,2\n"),
      """
      bandwidth.csv:4:1: error: this row is about the same as the one at bandwidth.csv:2:1 [duplicate-row]
      """),
    FaultyInventory(
      "doubled budget",
      tiny.replacing(
        "tables:", with: "budgets: [{kind: capex, limit: 1 USD}, {kind: capex, limit: 2 USD}]\ntables:"),
      """
      inventory.yaml:16:40: error: the budget 'capex all' is stated twice, first at inventory.yaml:16:11 [duplicate-row]
      """),
  ]
}
