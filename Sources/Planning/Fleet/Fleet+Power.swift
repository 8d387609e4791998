import Domain

/// Power drawn by sites.
extension Fleet {
  /// Facility power by (site, period, slice): PUE of the slice, or of the load, × power of all equipment.
  func facilityPowers(_ inventory: Inventory) -> Grid<Power> {
    let (periods, slices) = (inventory.horizon.periods.count, inventory.horizon.slices.count)
    var power = Grid(Power.zero, inventory.sites.count, periods, slices)
    for (s, site) in inventory.sites.enumerated() {
      for t in 0..<periods {
        for (h, slice) in horizon.slices.enumerated() {
          power[s, t, h] = site.facilityPower(of: equipmentPower(inventory, s, t, h), in: slice.id)
        }
      }
    }
    return power
  }

  /// Power of all equipment of a site at the wall.
  func equipmentPower(_ inventory: Inventory, _ site: Int, _ period: Int, _ slice: Int) -> Power {
    allLoads.reduce(.zero) { $0 + $1.power(inventory, self, site, period, slice) }
  }

  /// Facility power with all equipment at its configured maximum, in the slice of the highest PUE.
  func configuredPower(_ inventory: Inventory, _ site: Int, _ period: Int) -> Power {
    inventory.sites[site].highestFacilityPower(of: configuredEquipment(inventory, site, period))
  }

  /// Power of all equipment at its configured maximum, without cooling and losses.
  func configuredEquipment(_ inventory: Inventory, _ site: Int, _ period: Int) -> Power {
    allLoads.reduce(.zero) { $0 + $1.configuredMaximum(inventory, self, site, period) }
  }

  /// Highest facility power over the slices of a period.
  func peakPower(_ site: Int, _ period: Int) -> Power {
    horizon.slices.indices.map { facilityPower[site, period, $0] }.max() ?? .zero
  }

  /// Facility energy of a slice in a period.
  func energy(_ site: Int, _ period: Int, _ slice: Int) -> Energy {
    facilityPower[site, period, slice].during(hours[period, slice])
  }
}
