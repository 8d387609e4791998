/// A hall of hosts joined by one fabric: an inventory in which each host does one unit of work a second.
enum OneHall {
  /// - Parameters:
  ///   - host: the name of the hosts in `servers`.
  ///   - hosts: how many of them the work takes.
  ///   - servers, switches, fabrics, ports, parts: tables as text.
  static func files(
    _ name: String, host: String, hosts: Int, servers: String, switches: String, fabrics: String,
    ports: String,
    parts: String
  ) -> [String: String] {
    [
      "inventory.yaml": """
      dcplan: 1
      name: \(name)
      currency: USD
      horizon: {start: 2026-01-01, periods: 1 years}
      regions: [world]
      sites: [{id: hall, state: existing}]
      workloads: [{id: work, unit: jobs}]
      tables: {servers: servers.csv, throughput: throughput.csv, demand: demand.csv, switches: switches.csv,
        fabrics: fabrics.csv, ports: ports.csv, link_parts: link_parts.csv}

      """,
      "servers.csv": servers,
      "throughput.csv": "workload,server,throughput [/s]\nwork,\(host),1\n",
      "demand.csv": "workload,region,period,slice,demand [/s]\nwork,world,*,*,\(hosts)\n",
      "switches.csv": switches,
      "fabrics.csv": fabrics,
      "ports.csv": ports,
      "link_parts.csv": parts,
    ]
  }
}
