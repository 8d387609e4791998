import Domain

/// What part of a cost each workload and each server type causes.
///
/// What a ledger line names a server type for (its price, upkeep, rent), goes by the server-hours that workloads take
/// of that type at that site over the horizon: keep busy where they share it, hold where they have it to themselves.
/// Energy of a site and period goes by the same hours, each weighted with the server's highest power. Network goes by
/// data moved: traffic by that of its period, equipment by that of the horizon, links between sites by what is sent
/// over them. A penalty for unserved work is its workload's. Sites, racks and what is never busy, no workload causes.
struct WorkShares {
  /// By (workload, server type, site, period): server-hours held, or kept busy at the workload's largest utilisation.
  private var taken: Grid<Double>
  /// By (workload, site, period): data in and out of regions.
  private var moved: Grid<Double>
  /// By (workload, link between sites, period): data replicated.
  private var copied: Grid<Double>
  private let inventory: Inventory
  private let places: Places

  init(_ inventory: Inventory, _ fleet: Fleet) {
    let (workloads, sites) = (inventory.workloads.count, inventory.sites.count)
    let periods = inventory.horizon.periods.count
    (self.inventory, places) = (inventory, fleet.places)
    taken = Grid(0, workloads, inventory.serverTypes.count, sites, periods)
    moved = Grid(0, workloads, sites, periods)
    copied = Grid(0, workloads, inventory.siteLinks.count, periods)
    for service in fleet.placed.services where inventory.workloads[service.workload].sharing == .shared {
      taken[service.workload, service.server, service.site, service.period] +=
        service.busy * fleet.hours[service.period, service.slice].value
    }
    for holding in fleet.placed.holdings {
      taken[holding.workload, holding.server, holding.site, holding.period] +=
        holding.servers * inventory.horizon.periods[holding.period].hours.value
    }
    for route in fleet.placed.routes {
      let workload = inventory.workloads[route.workload]
      let work = route.throughput.during(fleet.hours[route.period, route.slice])
      moved[route.workload, route.site, route.period] +=
        work.volume(workload.networkOut).value + work.volume(workload.networkIn).value
    }
    for copy in fleet.placed.network.copies {
      let work = copy.throughput.during(fleet.hours[copy.period, copy.slice])
      copied[copy.workload, copy.link, copy.period] +=
        work.volume(inventory.workloads[copy.workload].replication).value
    }
  }

  /// The share of a ledger line that each workload causes; they add up to 1, or to 0.
  func shares(of line: LedgerLine) -> [Double] {
    if line.line == ShortPenalty().name { return shares(ofPenalty: line) }
    guard let s = places.sites[line.site], let t = places.periods[line.period] else { return none }
    switch line.component {
    case .hardware, .cluster:
      guard let k = server(of: line) else { return none }
      return normalised { w in inventory.horizon.periods.indices.reduce(0) { $0 + taken[w, k, s, $1] } }
    case .energy:
      return normalised { w in inventory.serverTypes.indices.reduce(0) { $0 + weight(w, $1, s, t) } }
    case .network where line.line == SiteLinkCharge().name:
      guard let link = link(of: line) else { return none }
      return normalised { w in copied[w, link, t] }
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

  /// The link between sites that a line is about: its item, or the first word of it (`ams>dub ports`).
  private func link(of line: LedgerLine) -> Int? {
    inventory.siteLinks.firstIndex { $0.from == line.site && line.item.prefix { $0 != " " } == $0.label }
  }

  /// All of a penalty is due to the workload that its item names first.
  private func shares(ofPenalty line: LedgerLine) -> [Double] {
    let named = ID<Workload>(String(line.item.prefix { $0 != " " }))
    return inventory.workloads.map { $0.id == named ? 1 : 0 }
  }

  private func weight(_ w: Int, _ k: Int, _ s: Int, _ t: Int) -> Double {
    taken[w, k, s, t] * inventory.serverTypes[k].configuredMaximum.value
  }

  private var none: [Double] { inventory.workloads.map { _ in 0 } }

  private func normalised(_ weight: (Int) -> Double) -> [Double] {
    let weights = inventory.workloads.indices.map(weight)
    let total = weights.reduce(0, +)
    return total > 0 ? weights.map { $0 / total } : none
  }
}
