import Domain

/// Switches of fabrics, which draw the same power whatever passes through them.
struct SwitchLoad: Load {
  let name = "switches"

  /// Σ power × standing switches.
  func power(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int, _ slice: Int) -> Power {
    configuredMaximum(inventory, fleet, site, period)
  }

  func configuredMaximum(_ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int) -> Power {
    fleet.switches.power[site, period]
  }

  /// Each rack is filled with one switch type.
  func racksFilled(
    _ inventory: Inventory, _ fleet: Fleet, of rack: Int, _ site: Int, _ period: Int
  ) -> Int {
    mounted(inventory, in: rack).filter { fit(of: $0, in: rack, fleet) == nil }.reduce(0) { sum, type in
      let each = max(1, inventory.perRack(type) ?? 1)
      return sum + (count(of: type, inventory, fleet, site, period) + each - 1) / each
    }
  }

  func sharing(
    _ inventory: Inventory, _ fleet: Fleet, of rack: Int, _ site: Int, _ period: Int
  ) -> [String: Int] {
    let shared = mounted(inventory, in: rack).filter { fit(of: $0, in: rack, fleet) != nil }
    return Dictionary(
      shared.map { (RackSharing.name(of: $0), count(of: $0, inventory, fleet, site, period)) },
      uniquingKeysWith: +)
  }

  private func mounted(_ inventory: Inventory, in rack: Int) -> [SwitchType] {
    inventory.switchTypes.filter { $0.stands(in: inventory.rackTypes[rack].id) }
  }

  private func count(
    of type: SwitchType, _ inventory: Inventory, _ fleet: Fleet, _ site: Int, _ period: Int
  ) -> Int {
    Int(fleet.switches.sum(inventory, site, period) { $0.id == type.id ? 1 : 0 })
  }

  private func fit(of type: SwitchType, in rack: Int, _ fleet: Fleet) -> RackSharing.Fit? {
    fleet.rackSharing[rack]?.fit(of: RackSharing.name(of: type))
  }
}
