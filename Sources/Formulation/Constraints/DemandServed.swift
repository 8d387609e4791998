import Domain
import Optimization

/// Every region's demand for every workload is served at sites within its latency limit, or short where the workload
/// states a penalty; of a deferrable workload some may wait for another slice of the same period.
///
/// Formula: Σ_s route[w,r,s,t,h] + short[w,r,t,h] = demand[w,r,t,h], over the sites s that the latency limit allows;
/// for a deferrable workload Σ_s route[w,r,s,t,h] + short[w,r,t,h] ≥ (1 − deferrable share[w]) × demand[w,r,t,h] and
/// Σ_h share[h] × (Σ_s route[w,r,s,t,h] + short[w,r,t,h]) = Σ_h share[h] × demand[w,r,t,h]; under the objective
/// `throughput`, demand × the share served[w].
/// Reads: demand, latency, the workload's latency limit, deferrable share and penalty.
/// When it binds: always; it is what the plan is for.
struct DemandServed: Constraint {
  let name = "demand-served"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.world.periods.flatMap { period in
      setting.world.slices.flatMap { slice in
        setting.world.routingClasses.compactMap { row(for: $0, period, slice, in: setting) }
      } + setting.world.routingClasses.compactMap { work(of: $0, period, in: setting) }
    }
  }

  private func row(
    for routing: RoutingClass, _ period: Period, _ slice: Slice, in setting: Setting
  ) -> LimitedRow? {
    guard routing.demand(in: setting.inventory, period.id, slice.id) > .zero, routing.deferrableShare < 1
    else { return nil }
    var done = setting.done(of: routing, period, slice)
    done.add(setting.asked(by: routing, in: period, slice), times: routing.deferrableShare - 1)
    return LimitedRow(
      "\(name)(\(routing.workload),\(routing.lead),\(period.id),\(slice.id))", done,
      routing.deferrableShare > 0 ? .atLeast(0) : .exactly(0))
  }

  /// All work of the period of a class that may defer some of it.
  private func work(of routing: RoutingClass, _ period: Period, in setting: Setting) -> LimitedRow? {
    guard routing.deferrableShare > 0 else { return nil }
    var done = LinearExpression()
    for slice in setting.world.slices {
      done.add(setting.done(of: routing, period, slice), times: slice.share)
      done.add(setting.asked(by: routing, in: period, slice), times: -slice.share)
    }
    // Work that no site is near enough for makes a row without terms, which says that there is no plan.
    guard !done.terms.isEmpty || done.constant != 0 else { return nil }
    return LimitedRow(
      "\(name)-work(\(routing.workload),\(routing.lead),\(period.id))", done, .exactly(0))
  }
}

extension Setting {
  /// What becomes of a class's demand in one slice: routed to sites, or left undone.
  fileprivate func done(of routing: RoutingClass, _ period: Period, _ slice: Slice) -> LinearExpression {
    var done = LinearExpression()
    for site in routing.sites {
      if let index = unknowns.route[routing.key(at: site, period, slice)] { done.add(1, index) }
    }
    if let index = unknowns.short[routing.shortKey(period, slice)] { done.add(1, index) }
    return done
  }
}
