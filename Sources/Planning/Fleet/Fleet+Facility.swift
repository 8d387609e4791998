import Domain

/// Modules of power and cooling.
extension Fleet {
  static func facilityModules(
    _ inventory: Inventory, _ orders: [PlacedDecisions.ModuleOrder]
  ) -> Grid<Int> {
    let periods = inventory.horizon.periods.count
    var standing = Grid(0, inventory.sites.count, periods)
    for order in orders {
      for t in order.arrival..<periods { standing[order.site, t] += order.count }
    }
    return standing
  }
}

extension PlacedDecisions {
  static func moduleOrder(
    _ key: FacilityOrderKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> ModuleOrder? {
    guard let site = places.sites[key.site], let period = places.periods[key.period],
      let modules = inventory.sites[site].facility.modules, (1...Decisions.mostPerOrder).contains(count),
      period + modules.leadTime < inventory.horizon.periods.count
    else { return nil }
    return ModuleOrder(site: site, period: period, arrival: period + modules.leadTime, count: count)
  }
}
