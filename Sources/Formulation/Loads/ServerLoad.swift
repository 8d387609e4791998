import Domain
import Optimization

/// Servers in service, and the work they do.
struct ServerLoad: Load {
  let name = "servers"

  /// What each type draws at rest and at work; what jobs add is said by `JobLoad`.
  func power(at site: Site, in period: Period, _ slice: Slice, in setting: Setting) -> LinearExpression {
    setting.fleet(at: site.id, in: period).reduce(into: LinearExpression()) { power, fleet in
      power.add(setting.power(of: fleet.server, fleet.index, at: site, in: period, slice))
    }
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
