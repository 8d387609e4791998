import Domain
import Optimization

/// With any one site lost of those that may be, the others serve the stated share of each workload that must survive it,
/// on servers that then serve nothing else and over the connections that they have.
///
/// Formula, for every lost site f: Σ_s≠f failroute[f,w,r,s,t,h] ≥ share[w] × (demand[w,r,t,h] × open[f,t] −
/// short[w,r,t,h]); Σ_k,m failserve[f,w,k,m,s,t,h] = Σ_r failroute[f,w,r,s,t,h];
/// Σ_w,m failserve[f,w,k,m,s,t,h] / (throughput[w,k,m] × largest utilisation[w]) + Σ_w servers of a block[w,k] ×
/// failheld[f,w,k,s,t,h] ≤ installed[k,s,t] − spare[k,s,t] + committed[k,s,t] and ≤ most useful[k,s] × serving[k,s,t]
/// + committed[k,s,t], the first sum over the workloads that share servers;
/// Σ_m failserve[f,w,k,m,s,t,h] / throughput of a block[w,k,m] ≤ what failheld[f,w,k,s,t,h] blocks carry (`PoolRows`);
/// traffic of failroute over p ≤ capacity[p] and ≤ port capacity[p] × ports[p,t]; in every slice h that no other slice
/// covers (`World.slicesToWithstand`).
/// Reads: the share of a workload that survives the loss of a site, which sites may be lost, demand, latency, sharing,
/// what limits pools and connections. Headroom is not kept in a failure, work is not put off nor replicated, and servers
/// rented by the hour are not counted on.
/// When it binds: the plan would stand on fewer servers, or fewer sites, if less had to survive.
struct SiteFailure: Constraint {
  let name = "site-failure"

  func rows(in setting: Setting) -> [LimitedRow] {
    guard !setting.unknowns.failRoute.keys.isEmpty || mustSurvive(in: setting) else { return [] }
    return pools(in: setting)
      + setting.inventory.sites.filter(\.mayBeLost).flatMap { lost in
        setting.world.periods.flatMap { period in
          setting.world.slicesToWithstand(in: period).flatMap { slice in
            demand(without: lost, period, slice, in: setting)
              + serving(without: lost, period, slice, in: setting)
              + capacity(without: lost, period, slice, in: setting)
              + traffic(without: lost, period, slice, in: setting)
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
      if let short = setting.unknowns.short[routing.shortKey(period, slice)] { rerouted.add(share, short) }
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
      var load = setting.occupiedServers(of: fleet, during: Failure(lost: lost.id, slice: slice.id))
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

  /// Workloads that do not share servers stay within what the blocks carry that they then hold.
  private func pools(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.failHeld.all.flatMap { key, held -> [LimitedRow] in
      let holding = key.holding
      guard let pool = setting.useful.pool(of: holding.workload, on: holding.server) else { return [] }
      let place =
        "\(key.failure.lost),\(holding.workload),\(holding.server),\(holding.site),\(holding.period)"
      func title(_ part: String, _ suffix: String) -> String {
        "\(name)-own\(part)(\(place),\(key.failure.slice)\(suffix))"
      }
      let rows = PoolRows(
        pool, held: held, setting.unknowns.parts(of: holding, pool, during: key.failure))
      let carrying = rows.carrying(setting.load(of: key, pool))
      return rows.choice(title)
        + carrying.enumerated().map { number, row in
          LimitedRow(title("", carrying.count > 1 ? ",\(number)" : ""), row.excess, .atMost(row.atMost))
        }
    }
  }

  private func traffic(
    without lost: Site, _ period: Period, _ slice: Slice, in setting: Setting
  ) -> [LimitedRow] {
    setting.inventory.bandwidth.filter { $0.site != lost.id }.flatMap { product in
      Direction.allCases.flatMap { direction -> [LimitedRow] in
        let traffic = setting.traffic(over: product, direction, in: period, slice, without: lost.id)
        guard !traffic.terms.isEmpty else { return [] }
        let place = "\(lost.id),\(product.label),\(period.id),\(slice.id),\(direction.rawValue)"
        var rows: [LimitedRow] = []
        if let capacity = product.capacity {
          rows.append(LimitedRow("\(name)-bandwidth(\(place))", traffic, .atMost(capacity.value)))
        }
        let key = PortKey(site: product.site, region: product.region, period: period.id)
        if let capacity = product.portCapacity, let ports = setting.unknowns.ports[key] {
          var excess = traffic
          excess.add(-capacity.value, ports)
          rows.append(LimitedRow("\(name)-ports(\(place))", excess, .atMost(0)))
        }
        return rows
      }
    }
  }
}
