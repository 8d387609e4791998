import Domain

/// The racks at a site stand on the space it has.
///
/// Σ_rack type racks standing × floor space ≤ space, per (site, period).
struct SpaceLimit: LimitCheck {
  let name = "space-limit"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    inventory.horizon.periods.enumerated().flatMap { (t, period) -> [LimitUse] in
      let wanted = Set(fleet.orderable(toServeIn: t, inventory).compactMap(\.rack))
      let racks = inventory.rackTypes.filter { wanted.contains($0.id) }
      let smallest = racks.map(\.floorSpace).filter { $0 > .zero }.min() ?? .zero
      return inventory.sites.enumerated().compactMap { s, site in
        guard let space = site.space, fleet.isOpen(s, t) || fleet.racks(s, t) > 0 else { return nil }
        return LimitUse(
          subject: site.id.name, period: period.id, used: fleet.space(inventory, s, t).value,
          limit: space.value, unit: "m2", step: smallest.value)
      }
    }
  }

  func sentence(on use: LimitUse) -> String {
    "racks at '\(use.subject)' cover \(use.used.figure) m2 of its \(use.limit.figure) m2 in \(use.time)"
  }
}

extension Fleet {
  /// Racks standing at a site, filled or not.
  func racks(_ site: Int, _ period: Int) -> Int {
    places.racks.values.reduce(0) { $0 + standingRacks[site, $1, period] }
  }

  /// Floor that the racks standing at a site cover.
  func space(_ inventory: Inventory, _ site: Int, _ period: Int) -> Area {
    inventory.rackTypes.indices.reduce(.zero) {
      $0 + inventory.rackTypes[$1].floorSpace * Double(standingRacks[site, $1, period])
    }
  }
}
