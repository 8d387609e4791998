import Domain

/// What workloads get at sites in their busiest slice; by period, then site, then workload.
struct CapacityLines {
  let lines: [CapacityLine]

  init(_ inventory: Inventory, _ fleet: Fleet) {
    let services = Dictionary(grouping: fleet.placed.services) {
      Spot(period: $0.period, site: $0.site, workload: $0.workload, slice: $0.slice)
    }
    lines = inventory.horizon.periods.indices.flatMap { t in
      inventory.sites.indices.flatMap { s in
        inventory.workloads.indices.compactMap { w in
          guard let slice = Self.busiest(w, s, t, inventory, fleet) else { return nil }
          let spot = Spot(period: t, site: s, workload: w, slice: slice)
          return Self.line(spot, services[spot] ?? [], inventory, fleet)
        }
      }
    }
  }

  private struct Spot: Hashable {
    let period, site, workload, slice: Int
  }

  /// The first slice with the highest served throughput; nil where nothing is served.
  private static func busiest(
    _ w: Int, _ s: Int, _ t: Int, _ inventory: Inventory, _ fleet: Fleet
  ) -> Int? {
    let peak = inventory.horizon.slices.indices.map { fleet.served[w, s, t, $0] }.max() ?? .zero
    guard peak > .zero else { return nil }
    return inventory.horizon.slices.indices.first { fleet.served[w, s, t, $0] == peak }
  }

  private static func line(
    _ spot: Spot, _ services: [PlacedDecisions.Service], _ inventory: Inventory, _ fleet: Fleet
  ) -> CapacityLine {
    let (t, s, h) = (spot.period, spot.site, spot.slice)
    let workload = inventory.workloads[spot.workload]
    let served = fleet.served[spot.workload, s, t, h]
    let used = Set(services.lazy.filter { $0.throughput > .zero }.map(\.server)).sorted()
    let healthy = used.reduce(0.0) {
      $0 + Double(max(0, fleet.healthy(s, $1, t))) + fleet.hired.capacity[s, $1, t, h]
    }
    let busy = used.reduce(0.0) { $0 + fleet.busy[s, $1, t, h] }
    return CapacityLine(
      period: inventory.horizon.periods[t].id, workload: workload.id, unit: workload.unit,
      site: inventory.sites[s].id, slice: inventory.horizon.slices[h].id, served: served,
      servers: servers(for: workload, spot, services, fleet),
      capacity: served + idleThroughput(of: workload, spot, inventory, fleet),
      utilisation: healthy > 0 ? busy / healthy : 0)
  }

  /// Servers kept busy with shared work, or held for a workload that shares none.
  private static func servers(
    for workload: Workload, _ spot: Spot, _ services: [PlacedDecisions.Service], _ fleet: Fleet
  ) -> Double {
    guard workload.sharing != .shared else { return services.reduce(0) { $0 + $1.busy } }
    return fleet.placed.holdings
      .filter { $0.workload == spot.workload && $0.site == spot.site && $0.period == spot.period }
      .reduce(0) { $0 + $1.servers }
  }

  /// What servers left idle could serve beside, each type in its best mode for the workload.
  private static func idleThroughput(
    of workload: Workload, _ spot: Spot, _ inventory: Inventory, _ fleet: Fleet
  ) -> Throughput {
    inventory.serverTypes.enumerated().reduce(.zero) { sum, type in
      let (k, server) = type
      let best = server.modes.compactMap {
        fleet.places.figures[Figure.Key(workload: workload.id, server: server.id, mode: $0.id)]?.plannable
      }.max()
      let healthy =
        Double(fleet.healthy(spot.site, k, spot.period))
        + fleet.hired.capacity[spot.site, k, spot.period, spot.slice]
      let idle = healthy - fleet.busy[spot.site, k, spot.period, spot.slice]
      return idle > 0 ? sum + (best ?? .zero) * idle : sum
    }
  }
}

extension CapacityLines {
  static let section = Section<CapacityLine>(
    name: "capacity", key: { "\($0.workload) \($0.site) \($0.period)" },
    fields: [
      .init("unit") { .exact($0.unit) },
      .init("slice") { .name($0.slice) },
      .init("served") { .number($0.served.value) },
      .init("servers") { .number($0.servers) },
      .init("capacity") { .number($0.capacity.value) },
      .init("utilisation") { .number($0.utilisation) },
    ])
}
