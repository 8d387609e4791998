import Domain

/// What the work served asks of each site's servers.
struct SiteWork {
  /// By (workload, site, period, slice).
  private(set) var served: Grid<Throughput>
  /// By (site, server type, period, slice).
  private(set) var busy: Grid<Double>
  /// Fully loaded servers that the work amounts to, but for jobs, by (site, server type, period, slice).
  private(set) var loaded: Grid<Double>
  /// IT power beyond that of idle servers that are on, by (site, period, slice), but for servers whose power follows a
  /// curve: what work adds, and what servers draw that are only on for it.
  private(set) var activePower: Grid<Power>

  init(
    _ inventory: Inventory, _ services: [PlacedDecisions.Service], _ holdings: [PlacedDecisions.Holding]
  ) {
    let (sites, periods) = (inventory.sites.count, inventory.horizon.periods.count)
    let slices = inventory.horizon.slices.count
    served = Grid(.zero, inventory.workloads.count, sites, periods, slices)
    busy = Grid(0, sites, inventory.serverTypes.count, periods, slices)
    loaded = busy
    activePower = Grid(.zero, sites, periods, slices)
    for service in services { add(service, inventory) }
    for holding in holdings {
      for h in 0..<slices { busy[holding.site, holding.server, holding.period, h] += holding.servers }
    }
  }

  /// Work on servers of its own takes what it holds, and as one job draws power for that (`JobLoad`).
  private mutating func add(_ service: PlacedDecisions.Service, _ inventory: Inventory) {
    let (s, t, h) = (service.site, service.period, service.slice)
    let workload = inventory.workloads[service.workload]
    served[service.workload, s, t, h] += service.throughput
    if workload.sharing == .shared { busy[s, service.server, t, h] += service.busy }
    guard workload.scaling == nil else { return }
    let full = service.throughput / service.figure.throughput
    loaded[s, service.server, t, h] += full
    let server = inventory.serverTypes[service.server]
    let isSwitchedOff = server.isSwitchedOffIdle(at: inventory.sites[s])
    guard isSwitchedOff || server.powerCurve == nil else { return }
    activePower[s, t, h] += service.figure.activePower * full
    if isSwitchedOff, workload.latencyObjective == nil {
      // The servers on are loaded as far as may be planned on; those that wait for requests are on anyway (`ServerLoad`).
      activePower[s, t, h] += server.idlePower * (full / workload.maxUtilisation)
    }
  }
}
