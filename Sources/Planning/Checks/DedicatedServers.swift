import Domain

/// Work that does not share servers is done on blocks (whole servers, or whole replicas) of its own, and no pool of them
/// carries more than its largest utilisation, its latency objective and the scaling of its job allow.
///
/// Σ_mode serving × (1 + headroom) / throughput of a block ≤ greatest load of a pool of so many blocks, per (workload,
/// server type, site, period, slice); under a latency objective by the Erlang C formula for the pool as it is.
struct DedicatedServers: LimitCheck {
  let name = "dedicated-servers"

  /// At the busiest slice: where that one is carried, all are.
  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    let services = fleet.placed.services.filter { inventory.workloads[$0.workload].sharing != .shared }
    let worked = Dictionary(grouping: services) { Spot($0) }
    let held = Dictionary(
      fleet.placed.holdings.map { (Spot($0), $0.blocks) }, uniquingKeysWith: { first, _ in first })
    return Set(worked.keys).union(held.keys).sorted().compactMap { spot in
      use(of: spot, worked[spot] ?? [], blocks: held[spot] ?? 0, inventory, fleet)
    }
  }

  private func use(
    of spot: Spot, _ services: [PlacedDecisions.Service], blocks: Int, _ inventory: Inventory, _ fleet: Fleet
  ) -> LimitUse? {
    let (workload, server) = (inventory.workloads[spot.workload], inventory.serverTypes[spot.server])
    guard let pool = fleet.pool(of: workload, on: server) else { return nil }
    var loads = Array(repeating: 0.0, count: inventory.horizon.slices.count)
    for service in services {
      loads[service.slice] +=
        service.throughput / service.figure.throughput / pool.block.size * (1 + workload.headroom)
    }
    let busiest = loads.indices.max { loads[$0] < loads[$1] } ?? 0
    return LimitUse(
      subject: "\(inventory.sites[spot.site].id) \(server.id) \(workload.id)",
      period: inventory.horizon.periods[spot.period].id, slice: inventory.horizon.slices[busiest].id,
      used: loads[busiest], limit: pool.greatestLoad(blocks: blocks),
      unit: workload.sharing == .replicas ? "replicas" : "servers",
      // Where nothing is held, no work is too little to matter.
      scale: blocks == 0 ? max(loads[busiest], .leastNormalMagnitude) : 1)
  }

  func faults(_ inventory: Inventory, _ decisions: Decisions) -> [String] {
    let places = Places(inventory)
    return decisions.holdings.compactMap { fault(of: $0, $1, inventory, places) }
  }

  private func fault(
    of key: HoldingKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let holding = "holding of \(count) '\(key.server)' by '\(key.workload)' at '\(key.site)' in \(key.period)"
    guard let w = places.workloads[key.workload] else { return "\(holding) names an unknown workload" }
    guard let k = places.servers[key.server] else { return "\(holding) names an unknown server type" }
    if places.sites[key.site] == nil { return "\(holding) names an unknown site" }
    if places.periods[key.period] == nil { return "\(holding) names an unknown period" }
    if count < 1 { return "\(holding) is of fewer than 1" }
    if count > Decisions.mostPerOrder { return "\(holding) is of more than \(Decisions.mostPerOrder)" }
    let workload = inventory.workloads[w]
    if workload.sharing == .shared { return "\(holding) is by a workload that shares servers" }
    let (server, figures) = (inventory.serverTypes[k], places.figures.keys)
    let runs = figures.contains { $0.workload == workload.id && $0.server == server.id }
    return runs && workload.block(on: server) != nil ? nil : "\(holding) is of a type that it does not run on"
  }

  func sentence(on use: LimitUse) -> String {
    "'\(use.subject)' keeps \(use.used.figure) \(use.unit) of its own busy in \(use.time); its pool carries "
      + "\(use.limit.figure)"
  }
}

/// A pool's place in the inventory's lists.
private struct Spot: Hashable, Comparable {
  let period, site, server, workload: Int

  init(_ service: PlacedDecisions.Service) {
    (period, site, server, workload) = (service.period, service.site, service.server, service.workload)
  }

  init(_ holding: PlacedDecisions.Holding) {
    (period, site, server, workload) = (holding.period, holding.site, holding.server, holding.workload)
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.period, left.site, left.server, left.workload) < (
      right.period, right.site, right.server, right.workload
    )
  }
}

extension Fleet {
  /// What a workload holds of a server type; nil when it shares servers.
  func pool(of workload: Workload, on server: ServerType) -> Pool? {
    let slowest = server.modes.compactMap {
      places.figures[Figure.Key(workload: workload.id, server: server.id, mode: $0.id)]?.throughput
    }.min()
    return slowest.flatMap { Pool(of: workload, on: server, slowest: $0) }
  }
}
