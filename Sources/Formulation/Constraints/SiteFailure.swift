import Domain
import Optimization

/// With any one site lost of those that may be, the others serve the stated share of each workload that must survive it, on servers that
/// then serve nothing else.
///
/// Formula, for every lost site f: Σ_s≠f failroute[f,w,r,s,t,h] ≥ share[w] × demand[w,r,t,h] × open[f,t];
/// Σ_k,m failserve[f,w,k,m,s,t,h] = Σ_r failroute[f,w,r,s,t,h];
/// Σ_w,m failserve[f,w,k,m,s,t,h] / (throughput[w,k,m] × largest utilisation[w]) ≤ installed[k,s,t] − spare[k,s,t]
/// + committed[k,s,t] and ≤ most useful[k,s] × serving[k,s,t] + committed[k,s,t], in every slice h that no other
/// slice covers (`World.slicesToWithstand`).
/// Reads: the share of a workload that survives the loss of a site, which sites may be lost, demand, latency. Headroom is not kept in a
/// failure, and servers rented by the hour are not counted on.
/// When it binds: the plan would stand on fewer servers, or fewer sites, if less had to survive.
struct SiteFailure: Constraint {
  let name = "site-failure"

  func rows(in setting: Setting) -> [LimitedRow] {
    guard !setting.unknowns.failRoute.keys.isEmpty || mustSurvive(in: setting) else { return [] }
    return setting.inventory.sites.filter(\.mayBeLost).flatMap { lost in
      setting.world.periods.flatMap { period in
        setting.world.slicesToWithstand(in: period).flatMap { slice in
          demand(without: lost, period, slice, in: setting)
            + serving(without: lost, period, slice, in: setting)
            + capacity(without: lost, period, slice, in: setting)
        }
      }
    }
  }

  private func mustSurvive(in setting: Setting) -> Bool {
    setting.inventory.workloads.contains { $0.siteLossShare > 0 }
  }

  private func demand(
    without lost: Site, _ period: Period, _ slice: Slice, in setting: Setting
  ) -> [LimitedRow] {
    setting.world.routingClasses.compactMap { routing in
      let share = setting.inventory.workload(routing.workload)?.siteLossShare ?? 0
      guard share > 0, routing.demand(in: setting.inventory, period.id, slice.id) > .zero else { return nil }
      var rerouted = LinearExpression()
      for site in routing.sites {
        let key = FailoverRoutingKey(lost: lost.id, routing.key(at: site, period, slice))
        if let index = setting.unknowns.failRoute[key] { rerouted.add(1, index) }
      }
      rerouted.add(lostDemand(of: routing, lost, period, slice, in: setting), times: -share)
      let place = "\(lost.id),\(routing.workload),\(routing.lead),\(period.id),\(slice.id)"
      return LimitedRow("\(name)(\(place))", rerouted, .atLeast(0))
    }
  }

  /// A candidate that stays closed cannot be lost.
  private func lostDemand(
    of routing: RoutingClass, _ lost: Site, _ period: Period, _ slice: Slice, in setting: Setting
  ) -> LinearExpression {
    let asked = setting.asked(by: routing, in: period, slice)
    guard asked.terms.isEmpty else { return asked }
    var demand = LinearExpression()
    demand.add(setting.open(lost, in: period), times: asked.constant)
    return demand
  }

  private func serving(
    without lost: Site, _ period: Period, _ slice: Slice, in setting: Setting
  ) -> [LimitedRow] {
    setting.inventory.workloads.filter { $0.siteLossShare > 0 }.flatMap { workload in
      setting.inventory.sites.compactMap { site -> LimitedRow? in
        var balance = LinearExpression()
        for (server, _) in setting.fleet(at: site.id, in: period) {
          let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
          for run in setting.world.runs[server.id] ?? [] where run.workload.id == workload.id {
            let key = FailoverServingKey(lost: lost.id, ServingKey(run, on: fleet, in: slice))
            if let index = setting.unknowns.failServe[key] { balance.add(1, index) }
          }
        }
        for routing in setting.world.routingClasses where routing.workload == workload.id {
          let key = FailoverRoutingKey(lost: lost.id, routing.key(at: site.id, period, slice))
          if let index = setting.unknowns.failRoute[key] { balance.add(-1, index) }
        }
        guard !balance.terms.isEmpty else { return nil }
        let place = "\(lost.id),\(workload.id),\(site.id),\(period.id),\(slice.id)"
        return LimitedRow("\(name)-serving(\(place))", balance, .exactly(0))
      }
    }
  }

  private func capacity(
    without lost: Site, _ period: Period, _ slice: Slice, in setting: Setting
  ) -> [LimitedRow] {
    setting.unknowns.installed.all.flatMap { fleet, installed -> [LimitedRow] in
      guard fleet.period == period.id, fleet.site != lost.id else { return [] }
      var load = LinearExpression()
      for run in setting.world.runs[fleet.server] ?? [] {
        let key = FailoverServingKey(lost: lost.id, ServingKey(run, on: fleet, in: slice))
        guard let index = setting.unknowns.failServe[key] else { continue }
        let one = setting.scale.scaled(run.throughput, of: run.workload.id)
        load.add(1 / (one * run.workload.maxUtilisation), index)
      }
      guard !load.terms.isEmpty else { return [] }
      load.add(setting.committed(fleet), times: -1)
      let place = "\(lost.id),\(fleet.server),\(fleet.site),\(fleet.period),\(slice.id)"
      let use = use(load, of: fleet, place, in: setting)
      load.add(-1, installed)
      if let spare = setting.unknowns.spare[fleet] { load.add(1, spare) }
      return [LimitedRow("\(name)-capacity(\(place))", load, .atMost(0))] + use
    }
  }

  /// Servers that stand idle until a site is lost keep their spares too (`SpareServers`).
  private func use(
    _ load: LinearExpression, of fleet: FleetKey, _ place: String, in setting: Setting
  ) -> [LimitedRow] {
    guard let serving = setting.unknowns.serving[fleet] else { return [] }
    let most = setting.useful.count(of: fleet.server, at: fleet.site) + (setting.world.existing[fleet] ?? 0)
    var use = load
    use.add(-Double(most), serving)
    return [LimitedRow("\(name)-use(\(place))", use, .atMost(0))]
  }
}
