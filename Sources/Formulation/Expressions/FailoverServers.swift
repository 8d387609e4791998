import Domain
import Optimization

/// What work keeps busy while a site is lost. Headroom is not kept then.
extension Setting {
  /// Servers of a fleet that are taken: kept busy by shared work, or held by workloads for themselves.
  func occupiedServers(of fleet: FleetKey, during failure: Failure) -> LinearExpression {
    var load = LinearExpression()
    for run in world.runs[fleet.server] ?? [] where run.workload.sharing == .shared {
      guard let serve = failServe(run, on: fleet, during: failure) else { continue }
      load.add(1 / (scale.scaled(run.throughput, of: run.workload.id) * run.workload.maxUtilisation), serve)
    }
    for workload in inventory.workloads where workload.sharing != .shared {
      let key = HoldingKey(
        workload: workload.id, server: fleet.server, site: fleet.site, period: fleet.period)
      guard let held = unknowns.failHeld[FailoverHoldingKey(failure: failure, holding: key)],
        let pool = useful.pool(of: workload.id, on: fleet.server)
      else { continue }
      load.add(pool.pool.block.size, held)
    }
    return load
  }

  /// Blocks that a workload keeps busy of those it holds then.
  func load(of key: FailoverHoldingKey, _ pool: PoolPieces) -> LinearExpression {
    let holding = key.holding
    let fleet = FleetKey(server: holding.server, site: holding.site, period: holding.period)
    var load = LinearExpression()
    for run in world.runs[holding.server] ?? [] where run.workload.id == holding.workload {
      guard let serve = failServe(run, on: fleet, during: key.failure) else { continue }
      load.add(1 / (scale.scaled(run.throughput, of: run.workload.id) * pool.pool.block.size), serve)
    }
    return load
  }

  private func failServe(_ run: Run, on fleet: FleetKey, during failure: Failure) -> VariableIndex? {
    let serving = ServingKey(
      workload: run.workload.id, server: fleet.server, mode: run.mode.id, site: fleet.site,
      period: fleet.period, slice: failure.slice)
    return unknowns.failServe[FailoverServingKey(lost: failure.lost, serving)]
  }
}
