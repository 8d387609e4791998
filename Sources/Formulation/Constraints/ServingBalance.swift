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
    setting.world.periods.flatMap { period in
      setting.world.slices.flatMap { slice in
        setting.inventory.workloads.flatMap { workload in
          setting.inventory.sites.compactMap { row(for: workload, at: $0, period, slice, in: setting) }
        }
      }
    }
  }

  private func row(
    for workload: Workload, at site: Site, _ period: Period, _ slice: Slice, in setting: Setting
  ) -> LimitedRow? {
    var balance = LinearExpression()
    for (server, _) in setting.fleet(at: site.id, in: period) {
      let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
      for run in setting.world.runs[server.id] ?? [] where run.workload.id == workload.id {
        if let index = setting.unknowns.serve[ServingKey(run, on: fleet, in: slice)] { balance.add(1, index) }
      }
    }
    for routing in setting.world.routingClasses where routing.workload == workload.id {
      if let index = setting.unknowns.route[routing.key(at: site.id, period, slice)] {
        balance.add(-1, index)
      }
    }
    guard !balance.terms.isEmpty else { return nil }
    return LimitedRow("\(name)(\(workload.id),\(site.id),\(period.id),\(slice.id))", balance, .exactly(0))
  }
}
