import Domain
import Optimization

/// Reading back what is served where while a site is lost.
extension PlanProgram {
  func addFailover(at values: [Double], to decisions: inout Decisions) {
    for (key, index) in setting.unknowns.failServe.all {
      let workload = key.serving.workload
      decisions.failoverServing[key] = setting.throughput(values[index.rawValue], of: workload)
    }
    let classes = Dictionary(
      setting.world.routingClasses.map { (RoutingClassKey(workload: $0.workload, lead: $0.lead), $0) },
      uniquingKeysWith: { first, _ in first })
    for (key, index) in setting.unknowns.failRoute.all {
      let (workload, lead) = (key.routing.workload, key.routing.region)
      guard let routed = setting.throughput(values[index.rawValue], of: workload),
        let routing = classes[RoutingClassKey(workload: workload, lead: lead)]
      else { continue }
      share(routed, of: key, among: routing, in: &decisions)
    }
  }

  private struct RoutingClassKey: Hashable {
    let workload: ID<Workload>
    let lead: ID<Region>
  }

  /// Among the regions of the class, in proportion to their demand.
  private func share(
    _ routed: Throughput, of key: FailoverRoutingKey, among routing: RoutingClass,
    in decisions: inout Decisions
  ) {
    let (period, slice) = (key.routing.period, key.routing.slice)
    let whole = routing.demand(in: setting.inventory, period, slice)
    for region in routing.regions {
      let part = setting.inventory.demand(of: routing.workload, from: region, in: period, slice)
      guard part > .zero else { continue }
      let route = RoutingKey(
        workload: routing.workload, region: region, site: key.routing.site, period: period, slice: slice)
      decisions.failoverRouting[FailoverRoutingKey(lost: key.lost, route)] = routed * (part / whole)
    }
  }
}
