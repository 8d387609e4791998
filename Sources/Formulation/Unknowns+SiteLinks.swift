import Domain
import Optimization

/// What goes over links between sites.
extension Unknowns {
  mutating func addSiteLinks(_ world: World, _ problem: inout Problem) {
    let replicated = world.inventory.workloads.filter { $0.replication > .zero }
    guard !replicated.isEmpty else { return }
    for link in world.inventory.siteLinks {
      for period in world.periods {
        for slice in world.slices {
          for workload in replicated where isServed(workload.id, at: link.from, in: period, slice, world) {
            let key = ReplicationKey(
              workload: workload.id, from: link.from, to: link.to, period: period.id, slice: slice.id)
            let place = "(\(workload.id),\(link.label),\(period.id),\(slice.id))"
            replicate.insert(key, problem.add(Variable("replicate\(place)")))
          }
        }
        addBilling(link, period, world, &problem)
      }
    }
  }

  /// Whether work can be routed to the site.
  private func isServed(
    _ workload: ID<Workload>, at site: ID<Site>, in period: Period, _ slice: Slice, _ world: World
  ) -> Bool {
    world.routingClasses.contains {
      $0.workload == workload && route[$0.key(at: site, period, slice)] != nil
    }
  }

  private mutating func addBilling(
    _ link: SiteLink, _ period: Period, _ world: World, _ problem: inout Problem
  ) {
    let key = LinkPortKey(link, in: period.id)
    if link.price != nil {
      linkPeak.insert(key, problem.add(Variable("linkpeak(\(link.label),\(period.id))")))
    }
    guard let capacity = link.portCapacity else { return }
    let most = (world.mostTraffic(over: link, in: period) / capacity.value).rounded(.up)
    addWhole(
      \.linkPorts, key, Variable("linkports(\(link.label),\(period.id))", .integer, .between(0, most)),
      .equipment, at: link.from, in: period.id, &problem)
  }
}

extension World {
  /// The most of a workload that can be served at a site in one slice.
  func mostServed(_ workload: ID<Workload>, at site: ID<Site>, in period: Period, _ slice: Slice)
    -> Throughput
  {
    routingClasses.filter { $0.workload == workload && $0.sites.contains(site) }.reduce(.zero) {
      $0 + $1.mostRouted(in: inventory, period.id, slice)
    }
  }

  /// The most that a link could have to carry in any slice, Gbit/s.
  func mostTraffic(over link: SiteLink, in period: Period) -> Double {
    slices.reduce(0) { most, slice in
      let traffic = inventory.workloads.filter { $0.replication > .zero }.reduce(0.0) {
        $0 + mostServed($1.id, at: link.from, in: period, slice).traffic($1.replication).value
      }
      return max(most, traffic)
    }
  }
}

extension Setting {
  /// Traffic of a link between sites in one slice, Gbit/s: Σ replicated work × bytes per unit of work × 8.
  func traffic(over link: SiteLink, in period: Period, _ slice: Slice) -> LinearExpression {
    var traffic = LinearExpression()
    for workload in inventory.workloads {
      let key = ReplicationKey(
        workload: workload.id, from: link.from, to: link.to, period: period.id, slice: slice.id)
      guard let index = unknowns.replicate[key] else { continue }
      traffic.add(Throughput(scale.factor(of: workload.id)).traffic(workload.replication).value, index)
    }
    return traffic
  }
}
