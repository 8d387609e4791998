import Domain
import Optimization

/// What jobs that scale over servers of their own add to these: while a job is held, its servers draw their peak, waiting
/// for each other or not.
struct JobLoad: Load {
  let name = "jobs"

  /// Σ (highest peak of the modes − idle) × servers held.
  func power(at site: Site, in period: Period, _ slice: Slice, in setting: Setting) -> LinearExpression {
    var power = LinearExpression()
    for (server, _) in setting.fleet(at: site.id, in: period) {
      let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
      for workload in setting.inventory.workloads where workload.scaling != nil {
        guard let held = setting.held(by: workload.id, on: fleet), let block = workload.block(on: server),
          let peak = setting.world.runs[server.id]?.filter({ $0.workload.id == workload.id })
            .map(\.mode.peakPower).max()
        else { continue }
        let rise = server.isSwitchedOffIdle(at: site) ? peak : peak - server.idlePower
        power.add(rise.value * block.size, held)
      }
    }
    return power
  }

  /// None: the servers' own configured maximum is that of their highest mode.
  func configuredMaximum(at site: Site, in period: Period, in setting: Setting) -> LinearExpression {
    LinearExpression()
  }

  func racksFilled(
    of rack: RackType, at site: Site, in period: Period, in setting: Setting
  ) -> LinearExpression { LinearExpression() }
}
