import Domain
import Optimization

extension Setting {
  /// Power of the servers of one type at a site in one slice, kW.
  ///
  /// Formula: idle × installed + (peak − idle) × loaded servers; loaded servers are served throughput / throughput of
  /// one. With a measured curve, what the curve says of the load spread evenly. Where idle servers are switched off,
  /// idle × servers on instead: loaded servers / largest utilisation, since as few are on as may carry the work, and
  /// all that are held under a latency objective, since they wait for requests.
  func power(
    of server: ServerType, _ installed: VariableIndex, at site: Site, in period: Period, _ slice: Slice
  ) -> LinearExpression {
    let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
    let isSwitchedOff = server.isSwitchedOffIdle(at: site)
    if server.powerCurve != nil, !isSwitchedOff {
      return curvedPower(FleetSliceKey(fleet: fleet, slice: slice.id))
    }
    let on =
      isSwitchedOff ? serversHeld(of: fleet) { $0.latencyObjective != nil } : LinearExpression(installed)
    var power = LinearExpression()
    power.add(on, times: server.idlePower.value)
    for run in world.runs[server.id] ?? [] where run.workload.scaling == nil {
      guard let serve = unknowns.serve[ServingKey(run, on: fleet, in: slice)] else { continue }
      let rise = run.mode.peakPower - server.idlePower
      let isPacked = isSwitchedOff && run.workload.latencyObjective == nil
      let one = isPacked ? server.idlePower / run.workload.maxUtilisation + rise : rise
      power.add(one.value / scale.scaled(run.throughput, of: run.workload.id), serve)
    }
    return power
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
