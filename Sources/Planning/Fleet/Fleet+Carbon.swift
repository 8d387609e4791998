import Domain

/// Greenhouse gas of the energy that sites use and of what is ordered for them.
extension Fleet {
  /// Emissions of a period's energy: facility energy of each slice × its carbon intensity.
  func emissions(_ inventory: Inventory, _ site: Int, _ period: Int, on basis: CarbonBasis) -> Emissions {
    horizon.slices.enumerated().reduce(.zero) { sum, slice in
      let intensity = inventory.carbonIntensity(
        at: inventory.sites[site].id, in: horizon.periods[period].id, slice.element.id)
      return sum + energy(site, period, slice.offset).emissions(at: intensity[basis])
    }
  }

  /// What was emitted to make the servers, racks and switches ordered in a period; what stood before counts nowhere.
  func embodiedEmissions(_ inventory: Inventory, _ site: Int, _ period: Int) -> Emissions {
    let servers = placed.orders.filter { $0.site == site && $0.period == period }
      .map { inventory.serverTypes[$0.server].embodiedCarbon * Double($0.count) }
    let racks = placed.rackOrders.filter { $0.site == site && $0.period == period }
      .map { inventory.rackTypes[$0.rack].embodiedCarbon * Double($0.count) }
    let switches = placed.network.switchOrders.filter { $0.site == site && $0.period == period }
      .compactMap { order in
        inventory.fabrics[order.fabric].switches[order.role].flatMap(inventory.switchType).map {
          $0.embodiedCarbon * Double(order.count)
        }
      }
    return (servers + racks + switches).reduce(.zero, +)
  }

  /// What the carbon policy counts at a site in a period.
  func countedEmissions(_ inventory: Inventory, _ site: Int, _ period: Int) -> Emissions {
    let policy = inventory.policy.carbon
    let operational = emissions(inventory, site, period, on: policy.basis)
    return policy.countsEmbodied ? operational + embodiedEmissions(inventory, site, period) : operational
  }
}
