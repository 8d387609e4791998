import Domain
import Optimization

/// Of each server type that serves at a site, whole servers stand by: a share of them, at least a count, and so
/// many that they outlast a repair with the probability asked for.
///
/// Formula: spare[k,s,t] ≥ share × installed[k,s,t]; spare[k,s,t] ≥ count × serving[k,s,t];
/// installed[k,s,t] − spare[k,s,t] ≥ serving[k,s,t]; busy servers[k,s,t,h] − hired capacity[k,s,t,h] ≤
/// most useful[k,s] × serving[k,s,t].
/// By availability: spare[k,s,t] ≥ Σ_j step[j]; installed[k,s,t] ≤ n_0 + Σ_j (n_j − n_j−1) × step[j];
/// step[j+1] ≤ step[j]; n_j the most servers that j spares suffice for (`SpareStock`). Of a fleet so small that it
/// could need more spares than it has servers, only when it serves: + (n_last − n_0) × (1 − serving).
/// Reads: the spare rule, failure rates.
/// When it binds: the plan would serve with fewer servers if it kept fewer in reserve.
struct SpareServers: Constraint {
  let name = "spare-servers"

  func rows(in setting: Setting) -> [LimitedRow] {
    setting.unknowns.spare.all.flatMap { fleet, spare in
      byShare(fleet, spare, in: setting) + byCount(fleet, spare, in: setting)
        + byAvailability(fleet, spare, in: setting)
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
    let place = "\(fleet.server),\(fleet.site),\(fleet.period)"
    let count = setting.inventory.policy.spares.count
    var reserve = LinearExpression(spare)
    reserve.add(-Double(count), serving)
    let rule = count > 0 ? [LimitedRow("\(name)-count(\(place))", reserve, .atLeast(0))] : []
    var working = LinearExpression(installed)
    working.add(-1, spare)
    working.add(-1, serving)
    let beside = LimitedRow("\(name)-beside(\(place))", working, .atLeast(0))
    let most = setting.useful.count(of: fleet.server, at: fleet.site) + (setting.world.existing[fleet] ?? 0)
    return rule + [beside]
      + setting.world.slices.compactMap { slice in
        var load = setting.occupiedServers(of: fleet, in: slice)
        guard !load.terms.isEmpty else { return nil }
        load.add(-Double(most), serving)
        load.add(setting.hiredCapacity(fleet, in: slice), times: -1)
        return LimitedRow("\(name)-use(\(place),\(slice.id))", load, .atMost(0))
      }
  }

  private func byAvailability(
    _ fleet: FleetKey, _ spare: VariableIndex, in setting: Setting
  ) -> [LimitedRow] {
    guard let installed = setting.unknowns.installed[fleet], let steps = setting.useful.spareSteps[fleet]
    else {
      return []
    }
    let place = "\(fleet.server),\(fleet.site),\(fleet.period)"
    var (reserve, room) = (LinearExpression(spare), LinearExpression(installed, times: -1))
    room.constant = Double(steps.covered.first ?? 0)
    let indices = steps.covered.indices.dropFirst().compactMap { spares in
      setting.unknowns.spareStep[SpareStepKey(fleet: fleet, spares: spares)].map { (spares, $0) }
    }
    for (spares, step) in indices {
      reserve.add(-1, step)
      room.add(Double(steps.covered[spares] - steps.covered[spares - 1]), step)
    }
    if steps.outgrowFleet, let serving = setting.unknowns.serving[fleet] {
      let idle = Double(steps.most) - Double(steps.covered.first ?? 0)
      room.constant += idle
      room.add(-idle, serving)
    }
    let order = zip(indices, indices.dropFirst()).map { lower, upper in
      var ascent = LinearExpression(lower.1)
      ascent.add(-1, upper.1)
      return LimitedRow("\(name)-order(\(place),\(upper.0))", ascent, .atLeast(0))
    }
    return [
      LimitedRow("\(name)-availability(\(place))", reserve, .atLeast(0)),
      LimitedRow("\(name)-steps(\(place))", room, .atLeast(0)),
    ] + order
  }
}
