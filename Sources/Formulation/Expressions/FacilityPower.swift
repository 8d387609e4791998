import Domain
import Optimization

extension Setting {
  /// Facility power of a site in one slice, kW: PUE × Σ (idle × installed + (peak − idle) × busy servers).
  ///
  /// Busy servers are served throughput / throughput of one; power grows linearly from idle to the mode's peak.
  func facilityPower(of site: Site, in period: Period, _ slice: Slice) -> LinearExpression {
    var power = LinearExpression()
    for (server, installed) in fleet(at: site.id, in: period) {
      power.add(site.pue * server.idlePower.value, installed)
      let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
      for run in world.runs[server.id] ?? [] {
        guard let serve = unknowns.serve[ServingKey(run, on: fleet, in: slice)] else { continue }
        let rise = (run.mode.peakPower - server.idlePower).value
        power.add(site.pue * rise / scale.scaled(run.throughput, of: run.workload.id), serve)
      }
    }
    return power
  }
}
