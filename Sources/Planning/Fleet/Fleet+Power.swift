import Domain

/// Power drawn by sites.
extension Fleet {
  /// Facility power: PUE × (idle power of every installed server + what work adds to it).
  static func facilityPower(
    _ inventory: Inventory, _ installed: Grid<Int>, active: Grid<Power>
  ) -> Grid<Power> {
    let (periods, slices) = (inventory.horizon.periods.count, inventory.horizon.slices.count)
    var power = Grid(Power.zero, inventory.sites.count, periods, slices)
    for (s, site) in inventory.sites.enumerated() {
      for t in 0..<periods {
        let idle = itPower(inventory, installed, s, t, \.idlePower)
        for h in 0..<slices { power[s, t, h] = (idle + active[s, t, h]) * site.pue }
      }
    }
    return power
  }

  /// Facility power with every installed server at its configured maximum.
  func configuredPower(_ inventory: Inventory, _ site: Int, _ period: Int) -> Power {
    Self.itPower(inventory, installed, site, period, \.configuredMaximum) * inventory.sites[site].pue
  }

  /// Highest facility power over the slices of a period.
  func peakPower(_ site: Int, _ period: Int) -> Power {
    horizon.slices.indices.map { facilityPower[site, period, $0] }.max() ?? .zero
  }

  /// Facility energy of a slice in a period.
  func energy(_ site: Int, _ period: Int, _ slice: Int) -> Energy {
    facilityPower[site, period, slice].during(hours[period, slice])
  }

  private static func itPower(
    _ inventory: Inventory, _ installed: Grid<Int>, _ site: Int, _ period: Int,
    _ each: KeyPath<ServerType, Power>
  ) -> Power {
    inventory.serverTypes.indices.reduce(.zero) {
      $0 + inventory.serverTypes[$1][keyPath: each] * Double(installed[site, $1, period])
    }
  }
}
