/// The text of an inventory with one site, one kind of server and one workload: what cases about a bill need.
struct OneSite {
  var horizon = "{start: 2026-01-01, periods: 1 year}"
  /// Keys of the site, one a line.
  var site: [String] = []
  /// Server `node`: price, idle and peak power, with their units.
  var server = "1 USD,0 kW,1 kW"
  /// Rows of `demand`: period, slice, demand; a server does one unit a second.
  var demand = ["*,*,1"]
  /// Other tables by name.
  var tables: [String: String] = [:]

  var files: [String: String] {
    var files = [
      "servers.csv": "id,price,idle_power,peak_power\nnode,\(server)\n",
      "throughput.csv": "workload,server,throughput [/s]\nwork,node,1\n",
      "demand.csv": "workload,region,period,slice,demand [/s]\n"
        + demand.map { "work,here,\($0)\n" }.joined(),
    ]
    for (name, text) in tables { files["\(name).csv"] = text }
    let names = files.keys.sorted().map { String($0.dropLast(".csv".count)) }
    files["inventory.yaml"] = """
      dcplan: 1
      name: A published case
      currency: USD
      horizon: \(horizon)
      regions: [here]
      sites:
        - id: hall
          state: existing
      \(site.map { "    \($0)\n" }.joined())
      workloads:
        - {id: work, unit: jobs}
      tables:
      \(names.map { "  \($0): \($0).csv\n" }.joined())
      """
    return files
  }

  /// A flat energy price.
  static func energy(_ price: String) -> String { "site,period,slice,price\nhall,*,*,\(price)\n" }
}
