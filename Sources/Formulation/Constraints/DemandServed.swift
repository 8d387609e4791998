import Domain
import Optimization

/// Every region's demand for every workload is served at sites within its latency limit.
///
/// Formula: Σ_s route[w,r,s,t,h] = demand[w,r,t,h], over the sites s that the latency limit allows; under the
/// objective `throughput`, demand × the share served[w].
/// Reads: demand, latency, the workload's latency limit.
/// When it binds: always; it is what the plan is for.
struct DemandServed: Constraint {
  let name = "demand-served"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.world.periods.flatMap { period in
      setting.world.slices.flatMap { slice in
        setting.world.routingClasses.compactMap { row(for: $0, period, slice, in: setting) }
      }
    }
  }

  private func row(
    for routing: RoutingClass, _ period: Period, _ slice: Slice, in setting: Setting
  ) -> LimitedRow? {
    guard routing.demand(in: setting.inventory, period.id, slice.id) > .zero else { return nil }
    var routed = LinearExpression()
    for site in routing.sites {
      if let index = setting.unknowns.route[routing.key(at: site, period, slice)] { routed.add(1, index) }
    }
    routed.add(setting.asked(by: routing, in: period, slice), times: -1)
    return LimitedRow(
      "\(name)(\(routing.workload),\(routing.lead),\(period.id),\(slice.id))", routed, .exactly(0))
  }
}
