import Domain
import Optimization

/// Servers in service, and the work they do.
struct ServerLoad: Load {
  let name = "servers"

  /// Σ idle × installed + (peak − idle) × busy servers; busy servers are served throughput / throughput of one. What
  /// jobs add is said by `JobLoad`.
  func power(at site: Site, in period: Period, _ slice: Slice, in setting: Setting) -> LinearExpression {
    var power = LinearExpression()
    for (server, installed) in setting.fleet(at: site.id, in: period) {
      power.add(server.idlePower.value, installed)
      let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
      for run in setting.world.runs[server.id] ?? [] where run.workload.scaling == nil {
        guard let serve = setting.unknowns.serve[ServingKey(run, on: fleet, in: slice)] else { continue }
        let rise = (run.mode.peakPower - server.idlePower).value
        power.add(rise / setting.scale.scaled(run.throughput, of: run.workload.id), serve)
      }
    }
    return power
  }

  /// Every server in service, at the most it can draw in any of its modes.
  func configuredMaximum(at site: Site, in period: Period, in setting: Setting) -> LinearExpression {
    var draw = LinearExpression()
    for (server, installed) in setting.fleet(at: site.id, in: period) {
      draw.add(server.configuredMaximum.value, installed)
    }
    return draw
  }

  /// A type that fits once per rack fills as many racks as servers.
  func racksFilled(
    of rack: RackType, at site: Site, in period: Period, in setting: Setting
  ) -> LinearExpression {
    var filled = LinearExpression()
    for (server, installed) in setting.fleet(at: site.id, in: period)
    where server.rack == rack.id && setting.world.serversPerRack[server.id] != nil {
      let key = FleetKey(server: server.id, site: site.id, period: period.id)
      filled.add(1, setting.unknowns.filled[key] ?? installed)
    }
    return filled
  }
}
