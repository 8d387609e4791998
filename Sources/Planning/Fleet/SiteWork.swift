import Domain

/// What the work served asks of each site's servers.
struct SiteWork {
  /// By (workload, site, period, slice).
  private(set) var served: Grid<Throughput>
  /// By (site, server type, period, slice).
  private(set) var busy: Grid<Double>
  /// IT power beyond idle by (site, period, slice).
  private(set) var activePower: Grid<Power>

  init(_ inventory: Inventory, _ services: [PlacedDecisions.Service]) {
    let (sites, periods) = (inventory.sites.count, inventory.horizon.periods.count)
    let slices = inventory.horizon.slices.count
    served = Grid(.zero, inventory.workloads.count, sites, periods, slices)
    busy = Grid(0, sites, inventory.serverTypes.count, periods, slices)
    activePower = Grid(.zero, sites, periods, slices)
    for service in services { add(service) }
  }

  private mutating func add(_ service: PlacedDecisions.Service) {
    let (s, t, h) = (service.site, service.period, service.slice)
    served[service.workload, s, t, h] += service.throughput
    busy[s, service.server, t, h] += service.busy
    let loaded = service.throughput / service.figure.throughput
    activePower[s, t, h] += service.figure.activePower * loaded
  }
}
