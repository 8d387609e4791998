/// Inventories as text, small enough to solve by hand or too hard to finish.
struct WrittenInventory {
  /// Text by path.
  var files: [String: String]

  /// One site, one server type at 1000 EUR that serves 10 a second, 25 a second asked for: buy three.
  static func cornerShop(demand: Int = 25) -> Self {
    Self(files: [
      "inventory.yaml": """
      dcplan: 1
      name: Corner shop
      currency: EUR
      horizon: {start: 2026-01-01, periods: 1 year}
      regions: [here]
      sites:
        - {id: ams, state: existing}
      workloads:
        - {id: chat, unit: tokens}
      tables: {servers: servers.csv, throughput: throughput.csv, demand: demand.csv}

      """,
      "servers.csv": "id,price [EUR],peak_power [W],supply_limit\ngpu,1000,500,3\n",
      "throughput.csv": "workload,server,throughput [/s]\nchat,gpu,10\n",
      "demand.csv": "workload,region,period,slice,demand [/s]\nchat,here,*,*,\(demand)\n",
    ])
  }

  /// Eight sites to open, five server types, rising demand: proving the least cost takes hours, a first plan
  /// a moment.
  static var endless: Self {
    let (sites, servers, regions) = (0..<8, 0..<5, 0..<10)
    let quarters = (0..<6).map { "\(2026 + $0 / 4)Q\($0 % 4 + 1)" }
    let workloads = ["a", "b", "c"].enumerated()
    return Self(files: [
      "inventory.yaml": """
      dcplan: 1
      name: Endless
      currency: USD
      horizon: {start: 2026-01-01, periods: 6 quarters}
      discount_rate: 8 %
      regions: [\(regions.map { "r\($0)" }.joined(separator: ", "))]
      sites:
      \(lines(sites) { site($0) })
      workloads:
        - {id: a, unit: tokens, latency_limit: 50 ms}
        - {id: b, unit: tokens, latency_limit: 70 ms}
        - {id: c, unit: tokens, latency_limit: 60 ms}
      tables:
        servers: servers.csv
        throughput: throughput.csv
        demand: demand.csv
        latency: latency.csv
        racks: racks.csv

      """,
      "racks.csv": "id,units [U],power_limit [kW],price [USD],floor_space [m2]\nrack,42,30,9000,2.4\n",
      "servers.csv": "id,price [USD],idle_power [W],peak_power [W],rack_units [U],supply_limit\n"
        + lines(servers) {
          "k\($0),\(90000 + $0 * $0 * 23017),\(900 + 211 * $0),\(4000 + 1777 * $0),\(4 + $0),\(6 + $0)"
        },
      "throughput.csv": "workload,server,throughput [/s]\n"
        + lines(workloads) { order, name in
          lines(servers) { "\(name),k\($0),\(70 + $0 * $0 * 31 + $0 * order % 3 * 23)" }
        },
      "demand.csv": "workload,region,period,slice,demand [/s]\n"
        + lines(workloads) { order, name in
          lines(regions) { region in
            lines(quarters.enumerated()) { time, quarter in
              let asked = 50 + (region * 7 + order * 5 + time * 11) % 23 * 10 + time * 30
              return "\(name),r\(region),\(quarter),*,\(asked)"
            }
          }
        },
      "latency.csv": "region,site,latency [ms]\n"
        + lines(regions) { region in
          lines(sites) { "r\(region),s\($0),\(10 + (region * 17 + $0 * 29) % 67)" }
        },
    ])
  }

  private static func site(_ number: Int) -> String {
    "  - {id: s\(number), state: candidate, opening_cost: \(300 + number * 37 % 211) kUSD, "
      + "fixed_cost: \(20 + number * 13 % 29) kUSD/month, space: \(20 + number * 7 % 17) m2, "
      + "power_feed: \(120 + number * 31 % 97) kW}"
  }

  private static func lines<Items: Sequence>(_ items: Items, _ line: (Items.Element) -> String) -> String {
    items.map(line).joined(separator: "\n")
  }
}
