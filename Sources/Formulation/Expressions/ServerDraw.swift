import Domain
import Optimization

extension Setting {
  /// Power of the servers of one type at a site in one slice, kW.
  ///
  /// Formula: idle × installed + (peak − idle) × loaded servers; loaded servers are served throughput / throughput of
  /// one. With a measured curve, what the curve says of the load spread evenly. Where idle servers are switched off,
  /// the power at the largest utilisation × loaded servers / that utilisation: as few are on as may carry the work.
  func power(
    of server: ServerType, _ installed: VariableIndex, at site: Site, in period: Period, _ slice: Slice
  ) -> LinearExpression {
    let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
    let isSwitchedOff = server.isSwitchedOffIdle(at: site)
    if server.powerCurve != nil, !isSwitchedOff {
      return curvedPower(FleetSliceKey(fleet: fleet, slice: slice.id))
    }
    var power = LinearExpression()
    if !isSwitchedOff { power.add(server.idlePower.value, installed) }
    for run in world.runs[server.id] ?? [] where run.workload.scaling == nil {
      guard let serve = unknowns.serve[ServingKey(run, on: fleet, in: slice)] else { continue }
      let one = isSwitchedOff ? powerWhenOn(of: server, run) : run.mode.peakPower - server.idlePower
      power.add(one.value / scale.scaled(run.throughput, of: run.workload.id), serve)
    }
    return power
  }

  /// Power of the servers that are on for the work of one fully loaded server.
  private func powerWhenOn(of server: ServerType, _ run: Run) -> Power {
    let limit = run.workload.maxUtilisation
    if let curve = server.powerCurve { return curve.power(at: limit) / limit }
    return server.idlePower / limit + (run.mode.peakPower - server.idlePower)
  }

  private func curvedPower(_ key: FleetSliceKey) -> LinearExpression {
    if let power = unknowns.curvePower[key] { return LinearExpression(power) }
    var power = LinearExpression()
    for (number, piece) in pieces(of: key.fleet).enumerated() {
      guard let servers = unknowns.pieceServers[key.piece(number)],
        let load = unknowns.pieceLoad[key.piece(number)]
      else { continue }
      power.add(piece.intercept, servers)
      power.add(piece.slope, load)
    }
    return power
  }
}
