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

  /// Switches of every type share racks: the more of what their units and what their power ask for.
  func racksFilled(
    _ inventory: Inventory, _ fleet: Fleet, of rack: Int, _ site: Int, _ period: Int
  ) -> Int {
    let type = inventory.rackTypes[rack]
    let held = { (each: (SwitchType) -> Double) in
      fleet.switches.sum(inventory, site, period) { $0.stands(in: type.id) ? each($0) : 0 }
    }
    let byUnits = held { $0.rackUnits.value } / type.units.value
    let byPower = type.powerLimit.map { held { $0.power.value } / $0.value } ?? 0
    let racks = max(byUnits, byPower)
    return Int((racks - Tolerance.arithmetic * max(1, racks)).rounded(.up))
  }
}
