import Domain

/// What the routing sends between regions and sites, and over which connection.
struct SiteTraffic {
  private(set) var routedFrom: Grid<Throughput>
  private(set) var routedTo: Grid<Throughput>
  /// By (bandwidth product, period, slice).
  private(set) var out: Grid<Traffic>
  private(set) var `in`: Grid<Traffic>
  /// By (bandwidth product, period).
  private(set) var productEgress: Grid<Volume>
  /// By (site, period).
  private(set) var siteEgress: Grid<Volume>
  private let connections: Connections

  init(_ inventory: Inventory, _ routes: [PlacedDecisions.Route], _ hours: Grid<Hours>) {
    let (sites, periods) = (inventory.sites.count, inventory.horizon.periods.count)
    let (slices, workloads) = (inventory.horizon.slices.count, inventory.workloads.count)
    let products = inventory.bandwidth.count
    routedFrom = Grid(.zero, workloads, inventory.regions.count, periods, slices)
    routedTo = Grid(.zero, workloads, sites, periods, slices)
    out = Grid(.zero, products, periods, slices)
    `in` = Grid(.zero, products, periods, slices)
    productEgress = Grid(.zero, products, periods)
    siteEgress = Grid(.zero, sites, periods)
    connections = Connections(inventory)
    for route in routes {
      add(route, of: inventory.workloads[route.workload], during: hours[route.period, route.slice])
    }
  }

  private mutating func add(_ route: PlacedDecisions.Route, of workload: Workload, during hours: Hours) {
    let (t, h) = (route.period, route.slice)
    routedFrom[route.workload, route.region, t, h] += route.throughput
    routedTo[route.workload, route.site, t, h] += route.throughput
    let volume = route.throughput.during(hours).volume(workload.networkOut)
    siteEgress[route.site, t] += volume
    guard let product = connections[route.site, route.region] else { return }
    out[product, t, h] += route.throughput.traffic(workload.networkOut)
    `in`[product, t, h] += route.throughput.traffic(workload.networkIn)
    productEgress[product, t] += volume
  }
}
