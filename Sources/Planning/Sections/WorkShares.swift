import Domain

/// What part of a cost each workload and each server type causes.
///
/// What a ledger line names a server type for (its price, upkeep, rent), goes by the server-hours that workloads keep
/// that type busy at that site over the horizon. Energy of a site and period goes by busy server-hours too, each
/// weighted with the server's highest power. Network goes by data moved: traffic by that of its period, equipment by that of the horizon. Sites, racks and what
/// is never busy, no workload causes.
struct WorkShares {
  /// By (workload, server type, site, period): busy server-hours, each workload at its largest utilisation.
  private var busy: Grid<Double>
  /// By (workload, site, period): data in and out.
  private var moved: Grid<Double>
  private let inventory: Inventory
  private let places: Places

  init(_ inventory: Inventory, _ fleet: Fleet) {
    let (workloads, sites) = (inventory.workloads.count, inventory.sites.count)
    let periods = inventory.horizon.periods.count
    (self.inventory, places) = (inventory, fleet.places)
    busy = Grid(0, workloads, inventory.serverTypes.count, sites, periods)
    moved = Grid(0, workloads, sites, periods)
    for service in fleet.placed.services {
      busy[service.workload, service.server, service.site, service.period] +=
        service.busy * fleet.hours[service.period, service.slice].value
    }
    for route in fleet.placed.routes {
      let workload = inventory.workloads[route.workload]
      let work = route.throughput.during(fleet.hours[route.period, route.slice])
      moved[route.workload, route.site, route.period] +=
        work.volume(workload.networkOut).value + work.volume(workload.networkIn).value
    }
  }

  /// The share of a ledger line that each workload causes; they add up to 1, or to 0.
  func shares(of line: LedgerLine) -> [Double] {
    guard let s = places.sites[line.site], let t = places.periods[line.period] else { return none }
    switch line.component {
    case .hardware, .cluster:
      guard let k = server(of: line) else { return none }
      return normalised { w in inventory.horizon.periods.indices.reduce(0) { $0 + busy[w, k, s, $1] } }
    case .energy:
      return normalised { w in inventory.serverTypes.indices.reduce(0) { $0 + weight(w, $1, s, t) } }
    case .network:
      // Equipment serves every period, traffic its own.
      let periods = line.kind == .capex ? inventory.horizon.periods.indices : t..<t + 1
      return normalised { w in periods.reduce(0) { $0 + moved[w, s, $1] } }
    }
  }

  /// The share of a ledger line that servers of one type cause: all of their own hardware, and energy as above.
  func share(of line: LedgerLine, causedBy k: Int) -> Double {
    guard let s = places.sites[line.site], let t = places.periods[line.period] else { return 0 }
    switch line.component {
    case .hardware, .cluster: return server(of: line) == k ? 1 : 0
    case .energy:
      let weights = inventory.serverTypes.indices.map { type in
        inventory.workloads.indices.reduce(0) { $0 + weight($1, type, s, t) }
      }
      let total = weights.reduce(0, +)
      return total > 0 ? weights[k] / total : 0
    case .network: return 0
    }
  }

  /// The server type a line of servers is about: its item, or its item's first word where that says more
  /// (`h100 three-years`); nil for racks and storage, whatever their names.
  private func server(of line: LedgerLine) -> Int? {
    guard line.line.hasPrefix("server-") else { return nil }
    return places.servers[ID(line.item)] ?? places.servers[ID(String(line.item.prefix { $0 != " " }))]
  }

  private func weight(_ w: Int, _ k: Int, _ s: Int, _ t: Int) -> Double {
    busy[w, k, s, t] * inventory.serverTypes[k].configuredMaximum.value
  }

  private var none: [Double] { inventory.workloads.map { _ in 0 } }

  private func normalised(_ weight: (Int) -> Double) -> [Double] {
    let weights = inventory.workloads.indices.map(weight)
    let total = weights.reduce(0, +)
    return total > 0 ? weights.map { $0 / total } : none
  }
}
