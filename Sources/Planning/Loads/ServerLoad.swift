import Domain

/// Servers in service, and the work they do.
struct ServerLoad: Load {
  let name = "servers"

  /// Σ installed × idle power + what work adds to it. A type with a curve draws what the curve says of its load, spread
  /// evenly over the servers in service and hired that no job holds (`JobLoad`); one that is switched off when idle
  /// draws only for its work, but where it waits for requests under a latency objective.
  func power(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int, _ slice: Int) -> Power {
    let standing = inventory.serverTypes.enumerated().reduce(Power.zero) { sum, type in
      let (k, server) = type
      if server.isSwitchedOffIdle(at: inventory.sites[site]) {
        let waiting = fleet.held(site, k, period) { inventory.workloads[$0].latencyObjective != nil }
        return sum + server.idlePower * waiting
      }
      guard let curve = server.powerCurve else {
        return sum + server.idlePower * Double(fleet.installed[site, k, period])
      }
      let sharing = serversOnCurve(k, inventory, fleet, site, period, slice)
      guard sharing > 0 else { return sum }
      return sum + curve.power(at: fleet.loaded[site, k, period, slice] / sharing) * sharing
    }
    return standing + fleet.activePower[site, period, slice]
  }

  /// Servers over which a curve's load is spread.
  private func serversOnCurve(
    _ server: Int, _ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int, _ slice: Int
  ) -> Double {
    let jobs = fleet.held(site, server, period) { inventory.workloads[$0].scaling != nil }
    return Double(fleet.installed[site, server, period]) + fleet.hired.running[site, server, period, slice]
      - jobs
  }

  /// Every server in service, at the most it can draw in any of its modes.
  func configuredMaximum(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int) -> Power {
    inventory.serverTypes.indices.reduce(.zero) {
      $0 + inventory.serverTypes[$1].configuredMaximum * Double(fleet.installed[site, $1, period])
    }
  }

  /// Each rack is filled with one server type.
  func racksFilled(
    _ inventory: Inventory, _ fleet: Fleet, of rack: Int, _ site: Int, _ period: Int
  ) -> Int {
    let id = inventory.rackTypes[rack].id
    return inventory.serverTypes.indices.filter {
      inventory.serverTypes[$0].rack == id && fit(of: inventory.serverTypes[$0], in: rack, fleet) == nil
    }
    .reduce(0) { $0 + fleet.racksFilled(site, $1, period) }
  }

  func sharing(
    _ inventory: Inventory, _ fleet: Fleet, of rack: Int, _ site: Int, _ period: Int
  ) -> [String: Int] {
    let shared = inventory.serverTypes.indices.filter {
      fit(of: inventory.serverTypes[$0], in: rack, fleet) != nil
    }
    return Dictionary(
      shared.map { (RackSharing.name(of: inventory.serverTypes[$0]), fleet.installed[site, $0, period]) },
      uniquingKeysWith: +)
  }

  private func fit(of type: ServerType, in rack: Int, _ fleet: Fleet) -> RackSharing.Fit? {
    fleet.rackSharing[rack]?.fit(of: RackSharing.name(of: type))
  }
}
