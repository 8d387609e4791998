import Domain
import Optimization

/// A workload that does not share servers is served on blocks (whole servers, or whole replicas) of its own, within what
/// a pool of so many of them carries: its largest utilisation, its latency objective, the scaling of its job.
///
/// Formula: Σ_m serve[w,k,m,s,t,h] × (1 + headroom[w]) / throughput of a block[w,k,m] ≤ what held[w,k,s,t] blocks carry
/// (`PoolRows`).
/// Reads: sharing, replica accelerators, latency objective, scaling, largest utilisation, headroom, throughput.
/// When it binds: one more block of its own would let the workload serve more here; `server-capacity` says what for.
struct DedicatedServers: Constraint {
  let name = "dedicated-servers"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.held.all.flatMap { key, held -> [LimitedRow] in
      guard let pool = setting.useful.pool(of: key.workload, on: key.server) else { return [] }
      let rows = PoolRows(pool, held: held, setting.unknowns.parts(of: key, pool))
      return rows.choice { title($0, key, $1) }
        + setting.world.slices.flatMap { carrying(of: key, pool, rows, in: $0, setting) }
    }
  }

  private func carrying(
    of key: HoldingKey, _ pool: PoolPieces, _ rows: PoolRows, in slice: Slice, _ setting: Setting
  ) -> [LimitedRow] {
    let load = setting.load(of: key, pool, in: slice)
    guard !load.terms.isEmpty else { return [] }
    let carrying = rows.carrying(load)
    return carrying.enumerated().map { number, row in
      LimitedRow(
        title("", key, ",\(slice.id)" + (carrying.count > 1 ? ",\(number)" : "")), row.excess,
        .atMost(row.atMost),
        limit: RowLimit(name, "\(key.site) \(key.server) \(key.workload)", key.period))
    }
  }

  private func title(_ part: String, _ key: HoldingKey, _ suffix: String) -> String {
    "\(name)\(part)(\(key.workload),\(key.server),\(key.site),\(key.period)\(suffix))"
  }
}

extension Setting {
  /// Blocks that a workload keeps busy of those it holds, in one slice, its headroom included.
  func load(of key: HoldingKey, _ pool: PoolPieces, in slice: Slice) -> LinearExpression {
    let fleet = FleetKey(server: key.server, site: key.site, period: key.period)
    var load = LinearExpression()
    for run in world.runs[key.server] ?? [] where run.workload.id == key.workload {
      guard let serve = unknowns.serve[ServingKey(run, on: fleet, in: slice)] else { continue }
      let ofBlock = scale.scaled(run.throughput, of: run.workload.id) * pool.pool.block.size
      load.add((1 + run.workload.headroom) / ofBlock, serve)
    }
    return load
  }

  /// Blocks of a fleet that a workload has to itself; nil when it shares servers.
  func held(by workload: ID<Workload>, on fleet: FleetKey) -> VariableIndex? {
    unknowns.held[
      HoldingKey(workload: workload, server: fleet.server, site: fleet.site, period: fleet.period)]
  }

  /// Servers of a fleet that workloads have to themselves: all workloads, or those that are meant.
  func serversHeld(
    of fleet: FleetKey, by isMeant: (Workload) -> Bool = { _ in true }
  ) -> LinearExpression {
    var servers = LinearExpression()
    for workload in inventory.workloads where workload.sharing != .shared && isMeant(workload) {
      guard let held = held(by: workload.id, on: fleet),
        let pool = useful.pool(of: workload.id, on: fleet.server)
      else { continue }
      servers.add(pool.pool.block.size, held)
    }
    return servers
  }
}
