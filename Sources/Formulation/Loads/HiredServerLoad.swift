import Domain
import Optimization

/// Servers that providers keep running at a site: their power counts there like any other server's; they fill no racks
/// and need no staff. What work adds to them is part of `ServerLoad`.
struct HiredServerLoad: Load {
  let name = "hired-servers"
  let needsStaff = false

  /// Σ idle × hired, but for servers whose power follows a curve (`ServerPower`) or that are switched off when idle.
  func power(at site: Site, in period: Period, _ slice: Slice, in setting: Setting) -> LinearExpression {
    var power = LinearExpression()
    for (server, _) in setting.fleet(at: site.id, in: period)
    where server.idlePower > .zero && server.powerCurve == nil && !server.isSwitchedOffIdle(at: site) {
      let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
      power.add(setting.hired(fleet, in: slice), times: server.idlePower.value)
    }
    return power
  }

  /// The most that are hired in any slice, at the most each can draw.
  func configuredMaximum(at site: Site, in period: Period, in setting: Setting) -> LinearExpression {
    var draw = LinearExpression()
    for (server, _) in setting.fleet(at: site.id, in: period) {
      let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
      if let most = setting.unknowns.mostHired[fleet] { draw.add(server.configuredMaximum.value, most) }
    }
    return draw
  }

  func racksFilled(
    of rack: RackType, at site: Site, in period: Period, in setting: Setting
  ) -> LinearExpression {
    LinearExpression()
  }
}
