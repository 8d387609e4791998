import Domain
import Optimization

/// A workload that does not share servers is served on blocks (whole servers, or whole replicas) of its own, within what
/// a pool of so many of them carries: its largest utilisation, its latency objective, the scaling of its job.
///
/// Formula: Σ_m serve[w,k,m,s,t,h] × (1 + headroom[w]) / throughput of a block[w,k,m] ≤ slope[i] × held[w,k,s,t] + base[i]
/// for every piece i of what the pool carries, where that is concave; else for the piece chosen:
/// ≤ Σ_i slope[i] × held in piece[i] + base[i] × in piece[i], with Σ_i held in piece[i] = held[w,k,s,t],
/// first[i] × in piece[i] ≤ held in piece[i] ≤ last[i] × in piece[i], Σ_i in piece[i] ≤ 1.
/// Reads: sharing, replica accelerators, latency objective, scaling, largest utilisation, headroom, throughput.
/// When it binds: one more block of its own would let the workload serve more here; `server-capacity` says what for.
struct DedicatedServers: Constraint {
  let name = "dedicated-servers"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.held.all.flatMap { key, held -> [LimitedRow] in
      guard let pool = setting.useful.pool(of: key.workload, on: key.server) else { return [] }
      return pool.isConcave
        ? carried(key, held, by: pool, in: setting)
        : choice(key, held, of: pool, in: setting) + carriedByPiece(key, by: pool, in: setting)
    }
  }

  private func carried(
    _ key: HoldingKey, _ held: VariableIndex, by pool: PoolPieces, in setting: Setting
  ) -> [LimitedRow] {
    pool.pieces.enumerated().flatMap { number, piece in
      let suffix = pool.pieces.count > 1 ? ",\(number)" : ""
      return loads(of: key, pool, in: setting).map { slice, load in
        var excess = load
        excess.add(-piece.slope, held)
        return row(key, ",\(slice)\(suffix)", excess, .atMost(max(0, piece.base)))
      }
    }
  }

  private func carriedByPiece(_ key: HoldingKey, by pool: PoolPieces, in setting: Setting) -> [LimitedRow] {
    loads(of: key, pool, in: setting).map { slice, load in
      var excess = load
      for (piece, held, chosen) in parts(of: key, pool, in: setting) {
        excess.add(-piece.slope, held)
        excess.add(-piece.base, chosen)
      }
      return row(key, ",\(slice)", excess, .atMost(0))
    }
  }

  private func choice(
    _ key: HoldingKey, _ held: VariableIndex, of pool: PoolPieces, in setting: Setting
  ) -> [LimitedRow] {
    var (sum, one) = (LinearExpression(held, times: -1), LinearExpression())
    var rows: [LimitedRow] = []
    for (number, part) in parts(of: key, pool, in: setting).enumerated() {
      sum.add(1, part.held)
      one.add(1, part.chosen)
      var (least, most) = (LinearExpression(part.held), LinearExpression(part.held))
      least.add(-Double(part.piece.first), part.chosen)
      most.add(-Double(part.piece.last), part.chosen)
      rows.append(LimitedRow(title("-first", key, ",\(number)"), least, .atLeast(0)))
      rows.append(LimitedRow(title("-last", key, ",\(number)"), most, .atMost(0)))
    }
    rows.append(LimitedRow(title("-pool", key), sum, .exactly(0)))
    rows.append(LimitedRow(title("-one", key), one, .atMost(1)))
    return rows
  }

  private func row(
    _ key: HoldingKey, _ suffix: String, _ excess: LinearExpression, _ bounds: Bounds
  ) -> LimitedRow {
    LimitedRow(
      title("", key, suffix), excess, bounds,
      limit: RowLimit(name, "\(key.site) \(key.server) \(key.workload)", key.period))
  }

  private func title(_ part: String, _ key: HoldingKey, _ suffix: String = "") -> String {
    "\(name)\(part)(\(key.workload),\(key.server),\(key.site),\(key.period)\(suffix))"
  }

  private func parts(
    of key: HoldingKey, _ pool: PoolPieces, in setting: Setting
  ) -> [(piece: PoolPieces.Piece, held: VariableIndex, chosen: VariableIndex)] {
    pool.pieces.enumerated().compactMap { number, piece in
      let part = PieceKey(holding: key, piece: number)
      guard let held = setting.unknowns.heldInPiece[part], let chosen = setting.unknowns.inPiece[part] else {
        return nil
      }
      return (piece, held, chosen)
    }
  }

  private func loads(
    of key: HoldingKey, _ pool: PoolPieces, in setting: Setting
  ) -> [(slice: ID<Slice>, load: LinearExpression)] {
    setting.world.slices.compactMap { slice in
      let load = setting.load(of: key, pool, in: slice)
      return load.terms.isEmpty ? nil : (slice.id, load)
    }
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
