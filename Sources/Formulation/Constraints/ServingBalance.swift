import Domain
import Optimization

/// What is routed to a site is served by the servers that stand there.
///
/// Formula: Σ_k,m serve[w,k,m,s,t,h] = Σ_r route[w,r,s,t,h].
/// Reads: which server types have a throughput figure for the workload.
/// When it binds: always; it ties routing to servers.
struct ServingBalance: Constraint {
  let name = "serving-balance"

  func rows(in setting: Setting) -> [LimitedRow] {
    let routings = Dictionary(grouping: setting.world.routingClasses, by: \.workload)
    return setting.world.periods.flatMap { period in
      setting.world.slices.flatMap { slice in
        let sites = setting.inventory.sites.map {
          (site: $0, served: served(at: $0, period, slice, in: setting))
        }
        return setting.inventory.workloads.flatMap { workload in
          sites.compactMap { site, served in
            var balance = served[workload.id] ?? LinearExpression()
            for routing in routings[workload.id] ?? [] {
              if let index = setting.unknowns.route[routing.key(at: site.id, period, slice)] {
                balance.add(-1, index)
              }
            }
            return row(balance, workload, site, period, slice)
          }
        }
      }
    }
  }

  /// What the fleets of a site serve, by workload.
  private func served(
    at site: Site, _ period: Period, _ slice: Slice, in setting: Setting
  ) -> [ID<Workload>: LinearExpression] {
    var served: [ID<Workload>: LinearExpression] = [:]
    for (server, _) in setting.fleet(at: site.id, in: period) {
      let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
      for run in setting.world.runs[server.id] ?? [] {
        if let index = setting.unknowns.serve[ServingKey(run, on: fleet, in: slice)] {
          served[run.workload.id, default: LinearExpression()].add(1, index)
        }
      }
    }
    return served
  }

  private func row(
    _ balance: LinearExpression, _ workload: Workload, _ site: Site, _ period: Period, _ slice: Slice
  ) -> LimitedRow? {
    guard !balance.terms.isEmpty else { return nil }
    return LimitedRow("\(name)(\(workload.id),\(site.id),\(period.id),\(slice.id))", balance, .exactly(0))
  }
}
