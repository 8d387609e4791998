import Domain

/// What jobs that scale over servers of their own add to these: while a job is held, its servers draw their peak, waiting
/// for each other or not.
struct JobLoad: Load {
  let name = "jobs"

  /// Σ (highest peak of the modes it runs in − idle) × servers held; the whole peak where `ServerLoad` leaves them out:
  /// with a measured curve, and where idle servers are switched off.
  func power(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int, _ slice: Int) -> Power {
    fleet.placed.holdings.filter { $0.site == site && $0.period == period }.reduce(.zero) { sum, holding in
      let workload = inventory.workloads[holding.workload]
      guard workload.scaling != nil else { return sum }
      let server = inventory.serverTypes[holding.server]
      let rises = server.modes.compactMap {
        fleet.places.figures[Figure.Key(workload: workload.id, server: server.id, mode: $0.id)]?.activePower
      }
      let isLeftOut = server.powerCurve != nil || server.isSwitchedOffIdle(at: inventory.sites[site])
      let idle = isLeftOut ? server.idlePower : .zero
      return sum + ((rises.max() ?? .zero) + idle) * holding.servers
    }
  }

  /// None: the servers' own configured maximum is that of their highest mode.
  func configuredMaximum(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int) -> Power {
    .zero
  }

  func racksFilled(
    _ inventory: Inventory, _ fleet: Fleet, of rack: Int, _ site: Int, _ period: Int
  ) -> Int { 0 }
}
