import Domain
import Optimization

/// What jobs that scale over servers of their own add to these: while a job is held, its servers draw their peak, waiting
/// for each other or not.
struct JobLoad: Load {
  let name = "jobs"

  /// Σ (highest peak of the modes − idle) × servers held; the whole peak where nothing else counts what they draw at
  /// rest: with a measured curve, which is of the other servers, and where idle servers are switched off.
  func power(at site: Site, in period: Period, _ slice: Slice, in setting: Setting) -> LinearExpression {
    var power = LinearExpression()
    for (server, _) in setting.fleet(at: site.id, in: period) {
      let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
      for workload in setting.inventory.workloads where workload.scaling != nil {
        guard let held = setting.held(by: workload.id, on: fleet), let block = workload.block(on: server),
          let peak = setting.world.runs[server.id]?.filter({ $0.workload.id == workload.id })
            .map(\.mode.peakPower).max()
        else { continue }
        let restsElsewhere = server.powerCurve == nil && !server.isSwitchedOffIdle(at: site)
        let rise = restsElsewhere ? peak - server.idlePower : peak
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
