import Domain
import Optimization

/// Of each server type that serves at a site, whole servers stand by: a share of them, and at least a count.
///
/// Formula: spare[k,s,t] ≥ share × installed[k,s,t]; spare[k,s,t] ≥ count × serving[k,s,t];
/// installed[k,s,t] − spare[k,s,t] ≥ serving[k,s,t]; busy servers[k,s,t,h] ≤ most useful[k,s] × serving[k,s,t].
/// Reads: the spare rule.
/// When it binds: the plan would serve with fewer servers if it kept fewer in reserve.
struct SpareServers: Constraint {
  let name = "spare-servers"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.spare.all.flatMap { fleet, spare in
      byShare(fleet, spare, in: setting) + byCount(fleet, spare, in: setting)
    }
  }

  private func byShare(_ fleet: FleetKey, _ spare: VariableIndex, in setting: Setting) -> [LimitedRow] {
    let share = setting.inventory.policy.spares.share
    guard share > 0, let installed = setting.unknowns.installed[fleet] else { return [] }
    var reserve = LinearExpression(spare)
    reserve.add(-share, installed)
    return [LimitedRow("\(name)-share(\(fleet.server),\(fleet.site),\(fleet.period))", reserve, .atLeast(0))]
  }

  private func byCount(_ fleet: FleetKey, _ spare: VariableIndex, in setting: Setting) -> [LimitedRow] {
    guard let serving = setting.unknowns.serving[fleet], let installed = setting.unknowns.installed[fleet]
    else { return [] }
    var reserve = LinearExpression(spare)
    reserve.add(-Double(setting.inventory.policy.spares.count), serving)
    let place = "\(fleet.server),\(fleet.site),\(fleet.period)"
    let rule = LimitedRow("\(name)-count(\(place))", reserve, .atLeast(0))
    var working = LinearExpression(installed)
    working.add(-1, spare)
    working.add(-1, serving)
    let beside = LimitedRow("\(name)-beside(\(place))", working, .atLeast(0))
    let most = setting.useful.count(of: fleet.server, at: fleet.site) + (setting.world.existing[fleet] ?? 0)
    return [rule, beside]
      + setting.world.slices.compactMap { slice in
        var load = setting.busyServers(of: fleet, in: slice)
        guard !load.terms.isEmpty else { return nil }
        load.add(-Double(most), serving)
        return LimitedRow("\(name)-use(\(place),\(slice.id))", load, .atMost(0))
      }
  }
}
