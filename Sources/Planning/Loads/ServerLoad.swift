import Domain

/// Servers in service, and the work they do.
struct ServerLoad: Load {
  let name = "servers"

  /// Σ idle power × installed + what work adds to it.
  func power(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int, _ slice: Int) -> Power {
    sum(inventory, fleet, site, period, \.idlePower) + fleet.activePower[site, period, slice]
  }

  /// Every server in service, at the most it can draw in any of its modes.
  func configuredMaximum(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int) -> Power {
    sum(inventory, fleet, site, period, \.configuredMaximum)
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

  private func sum(
    _ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int, _ each: KeyPath<ServerType, Power>
  ) -> Power {
    inventory.serverTypes.indices.reduce(.zero) {
      $0 + inventory.serverTypes[$1][keyPath: each] * Double(fleet.installed[site, $1, period])
    }
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
