import Domain
import Optimization

/// What is served where while a site is lost: only for workloads that must survive it, and only in slices that are
/// not covered by a busier one.
extension Unknowns {
  mutating func addFailover(_ world: World, _ problem: inout Problem) {
    let routings = world.routingClasses.filter { routing in
      world.inventory.workload(routing.workload)?.siteLossShare ?? 0 > 0
    }
    guard !routings.isEmpty else { return }
    for lost in world.inventory.sites where lost.mayBeLost {
      for period in world.periods {
        for slice in world.slicesToWithstand(in: period) {
          for routing in routings { addRoutes(routing, without: lost.id, period, slice, world, &problem) }
          addServing(without: lost.id, period, slice, world, &problem)
        }
      }
    }
  }

  private mutating func addRoutes(
    _ routing: RoutingClass, without lost: ID<Site>, _ period: Period, _ slice: Slice, _ world: World,
    _ problem: inout Problem
  ) {
    guard routing.demand(in: world.inventory, period.id, slice.id) > .zero else { return }
    for site in routing.sites where site != lost {
      let name = "failroute(\(lost),\(routing.workload),\(routing.lead),\(site),\(period.id),\(slice.id))"
      failRoute.insert(
        FailoverRoutingKey(lost: lost, routing.key(at: site, period, slice)), problem.add(Variable(name)))
    }
  }

  private mutating func addServing(
    without lost: ID<Site>, _ period: Period, _ slice: Slice, _ world: World, _ problem: inout Problem
  ) {
    for (fleet, _) in installed.all where fleet.period == period.id && fleet.site != lost {
      for run in world.runs[fleet.server] ?? [] where run.workload.siteLossShare > 0 {
        let place = "\(fleet.server),\(run.mode.id),\(fleet.site),\(period.id),\(slice.id)"
        let name = "failserve(\(lost),\(run.workload.id),\(place))"
        failServe.insert(
          FailoverServingKey(lost: lost, ServingKey(run, on: fleet, in: slice)),
          problem.add(Variable(name)))
      }
    }
  }
}

extension World {
  /// Slices of a period in which the loss of a site must be withstood by itself: those in which workloads that must
  /// survive it ask for something, and no other slice asks for at least as much of each, everywhere.
  func slicesToWithstand(in period: Period) -> [Slice] {
    let workloads = inventory.workloads.filter { $0.siteLossShare > 0 }
    let demands = slices.map { slice in
      workloads.flatMap { workload in
        inventory.regions.map { inventory.demand(of: workload.id, from: $0, in: period.id, slice.id) }
      }
    }
    return slices.indices.filter { h in
      demands[h].contains { $0 > .zero }
        && !slices.indices.contains { other in
          other != h && zip(demands[other], demands[h]).allSatisfy { $0 >= $1 }
            && (demands[other] != demands[h] || other < h)
        }
    }.map { slices[$0] }
  }
}
