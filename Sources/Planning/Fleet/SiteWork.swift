import Domain

/// What the work served asks of each site's servers.
struct SiteWork {
  /// By (workload, site, period, slice).
  private(set) var served: Grid<Throughput>
  /// By (site, server type, period, slice).
  private(set) var busy: Grid<Double>
  /// IT power beyond idle by (site, period, slice).
  private(set) var activePower: Grid<Power>

  init(
    _ inventory: Inventory, _ services: [PlacedDecisions.Service], _ holdings: [PlacedDecisions.Holding]
  ) {
    let (sites, periods) = (inventory.sites.count, inventory.horizon.periods.count)
    let slices = inventory.horizon.slices.count
    served = Grid(.zero, inventory.workloads.count, sites, periods, slices)
    busy = Grid(0, sites, inventory.serverTypes.count, periods, slices)
    activePower = Grid(.zero, sites, periods, slices)
    for service in services { add(service, of: inventory.workloads[service.workload]) }
    for holding in holdings {
      for h in 0..<slices { busy[holding.site, holding.server, holding.period, h] += holding.servers }
    }
  }

  /// Work on servers of its own takes what it holds, and as one job draws power for that (`JobLoad`).
  private mutating func add(_ service: PlacedDecisions.Service, of workload: Workload) {
    let (s, t, h) = (service.site, service.period, service.slice)
    served[service.workload, s, t, h] += service.throughput
    if workload.sharing == .shared { busy[s, service.server, t, h] += service.busy }
    guard workload.scaling == nil else { return }
    let loaded = service.throughput / service.figure.throughput
    activePower[s, t, h] += service.figure.activePower * loaded
  }
}
