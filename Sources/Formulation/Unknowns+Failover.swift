import Domain
import Optimization

/// What is served where while a site is lost: only for workloads that must survive it, and only in slices that are
/// not covered by a busier one.
extension Unknowns {
  mutating func addFailover(_ world: World, _ useful: UsefulServers, _ problem: inout Problem) {
    let routings = world.routingClasses.filter { routing in
      world.inventory.workload(routing.workload)?.siteLossShare ?? 0 > 0
    }
    guard !routings.isEmpty else { return }
    for lost in world.inventory.sites where lost.mayBeLost {
      for period in world.periods {
        for slice in world.slicesToWithstand(in: period) {
          for routing in routings { addRoutes(routing, without: lost.id, period, slice, world, &problem) }
          addServing(without: lost.id, period, slice, world, &problem)
          addHoldings(without: lost.id, period, slice, world, useful, &problem)
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

  /// Servers that are free for it then may be any: what a workload holds while a site is lost is not what it holds
  /// otherwise.
  private mutating func addHoldings(
    without lost: ID<Site>, _ period: Period, _ slice: Slice, _ world: World, _ useful: UsefulServers,
    _ problem: inout Problem
  ) {
    let failure = Failure(lost: lost, slice: slice.id)
    let own = world.inventory.workloads.filter { $0.sharing != .shared && $0.siteLossShare > 0 }
    for (fleet, _) in installed.all where fleet.period == period.id && fleet.site != lost {
      for workload in own
      where (world.runs[fleet.server] ?? []).contains(where: { $0.workload.id == workload.id }) {
        guard let pool = useful.pool(of: workload.id, on: fleet.server), pool.most > 0 else { continue }
        let key = HoldingKey(
          workload: workload.id, server: fleet.server, site: fleet.site, period: fleet.period)
        let place = "(\(lost),\(key.workload),\(key.server),\(key.site),\(key.period),\(slice.id)"
        addWhole(
          \.failHeld, FailoverHoldingKey(failure: failure, holding: key),
          Variable("failheld\(place))", .integer, .between(0, Double(pool.most))), .holdings, at: key.site,
          in: key.period, &problem)
        addPieces(of: pool, key, during: failure, "fail", place, &problem)
      }
    }
  }
}

extension World {
  /// Slices of a period in which the loss of a site must be withstood by itself: those in which workloads that must
  /// survive it ask for something, and no other slice asks for at least as much of each, everywhere. Where some of what
  /// is asked for may stay short, no slice speaks for another.
  func slicesToWithstand(in period: Period) -> [Slice] {
    let workloads = inventory.workloads.filter { $0.siteLossShare > 0 }
    let demands = slices.map { slice in
      workloads.flatMap { workload in
        inventory.regions.map { inventory.demand(of: workload.id, from: $0, in: period.id, slice.id) }
      }
    }
    let mayBeShort = workloads.contains { inventory.shortPenalty(of: $0) != nil }
    return slices.indices.filter { h in
      demands[h].contains { $0 > .zero }
        && (mayBeShort
          || !slices.indices.contains { other in
            other != h && zip(demands[other], demands[h]).allSatisfy { $0 >= $1 }
              && (demands[other] != demands[h] || other < h)
          })
    }.map { slices[$0] }
  }
}
