import Domain
import Optimization

/// The results of replicated work go from the site that serves it to one other open site, over links between sites;
/// a site without a link serves no such work.
///
/// Formula: Σ_to replicate[w,s,to,t,h] = Σ_r route[w,r,s,t,h]; replicate[w,from,to,t,h] ≤ most served[w,from,t,h] ×
/// open[to,t].
/// Reads: the replication of workloads, the links between sites.
/// When it binds: always; it says where copies go.
struct Replication: Constraint {
  let name = "replication"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.inventory.workloads.filter { $0.replication > .zero }.flatMap { workload in
      setting.world.periods.flatMap { period in
        setting.world.slices.flatMap { slice in
          setting.inventory.sites.compactMap { balance(of: workload, at: $0, period, slice, in: setting) }
            + targets(of: workload, period, slice, in: setting)
        }
      }
    }
  }

  private func balance(
    of workload: Workload, at site: Site, _ period: Period, _ slice: Slice, in setting: Setting
  ) -> LimitedRow? {
    var open = LinearExpression()
    for routing in setting.world.routingClasses where routing.workload == workload.id {
      if let index = setting.unknowns.route[routing.key(at: site.id, period, slice)] { open.add(-1, index) }
    }
    guard !open.terms.isEmpty else { return nil }
    for link in setting.inventory.siteLinks where link.from == site.id {
      let key = ReplicationKey(
        workload: workload.id, from: link.from, to: link.to, period: period.id, slice: slice.id)
      if let index = setting.unknowns.replicate[key] { open.add(1, index) }
    }
    return LimitedRow("\(name)(\(workload.id),\(site.id),\(period.id),\(slice.id))", open, .exactly(0))
  }

  /// Nothing is sent to a closed site.
  private func targets(
    of workload: Workload, _ period: Period, _ slice: Slice, in setting: Setting
  ) -> [LimitedRow] {
    setting.inventory.siteLinks.compactMap { link in
      let key = ReplicationKey(
        workload: workload.id, from: link.from, to: link.to, period: period.id, slice: slice.id)
      guard let target = setting.inventory.site(link.to), !target.isExisting,
        let index = setting.unknowns.replicate[key]
      else { return nil }
      let most = setting.world.mostServed(workload.id, at: link.from, in: period, slice)
      var excess = LinearExpression(index)
      excess.add(
        setting.open(target, in: period), times: -setting.scale.scaled(most, of: workload.id))
      let place = "(\(workload.id),\(link.label),\(period.id),\(slice.id))"
      return LimitedRow("\(name)-open\(place)", excess, .atMost(0))
    }
  }
}
