import Domain

/// A site's feed carries every installed server at its configured maximum, with the modules that may fail held in
/// reserve.
///
/// PUE × Σ_type installed × configured maximum ≤ what the feed carries after redundancy, per (site, period), at the
/// highest PUE of all slices.
struct PowerFeed: LimitCheck {
  let name = "power-feed"

  func uses(_ inventory: Inventory, _ fleet: Fleet) -> [LimitUse] {
    inventory.horizon.periods.enumerated().flatMap { (t, period) -> [LimitUse] in
      let orderable = fleet.orderable(toServeIn: t, inventory)
      let smallest = orderable.map(\.configuredMaximum).filter { $0 > .zero }.min() ?? .zero
      return inventory.sites.enumerated().compactMap { s, site in
        let used = fleet.configuredPower(inventory, s, t)
        guard let usable = fleet.usablePower(inventory, s, t), fleet.isOpen(s, t) || used > .zero else {
          return nil
        }
        let equipment = fleet.configuredEquipment(inventory, s, t)
        return LimitUse(
          subject: site.id.name, period: period.id, used: used.value, limit: usable.value, unit: "kW",
          step: (site.highestFacilityPower(of: equipment + smallest) - used).value)
      }
    }
  }

  func sentence(on use: LimitUse) -> String {
    "site '\(use.subject)' draws \(Power(use.used).figure) of its \(Power(use.limit).figure) feed in \(use.time)"
  }
}

extension Fleet {
  /// What the feed of a site carries after redundancy, with the modules that stand; nil is unlimited.
  func usablePower(_ inventory: Inventory, _ s: Int, _ t: Int) -> Power? {
    let site = inventory.sites[s]
    guard site.powerFeed != nil || site.facility.modules != nil else { return nil }
    let feed = site.powerFeed ?? .zero
    let bought = facilityModules[s, t]
    let whole = feed + (site.facility.modules?.size ?? .zero) * Double(bought)
    switch site.facility.redundancy {
    case .doubled: return whole * 0.5
    case .spareModules(let spare):
      let modules = bought + (feed > .zero ? site.facility.feedModules : 0)
      // All modules are equal wherever any may fail.
      return modules > spare ? whole * (1 - Double(spare) / Double(modules)) : .zero
    }
  }
}
