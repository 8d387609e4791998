import Domain

/// Servers in service, their spares and their racks.
extension Fleet {
  /// Servers of a type that the policy wants in reserve among `installed`: the largest of all rules, whole.
  func sparesWanted(of server: Int, among installed: Int) -> Int {
    guard installed > 0 else { return 0 }
    let share = spareRule.share * Double(installed)
    let byShare = Int((share - Tolerance.arithmetic * max(1, share)).rounded(.up))
    return max(spareRule.count, byShare, spareStocks[server]?.spares(among: installed) ?? 0)
  }

  /// Servers kept in reserve: what the policy wants, or all there are where there are fewer.
  func spares(of server: Int, among installed: Int) -> Int {
    min(installed, sparesWanted(of: server, among: installed))
  }

  /// Servers that may work.
  func healthy(_ site: Int, _ server: Int, _ period: Int) -> Int {
    let count = installed[site, server, period]
    return count - spares(of: server, among: count)
  }

  /// Servers, or parts of them, that workloads have to themselves, of those workloads that are meant by their position.
  func held(_ site: Int, _ server: Int, _ period: Int, by isMeant: (Int) -> Bool) -> Double {
    placed.holdings.filter { $0.site == site && $0.server == server && $0.period == period }
      .reduce(0) { isMeant($1.workload) ? $0 + $1.servers : $0 }
  }

  /// Racks that the servers of one type fill at a site; one server a rack where not even one fits.
  func racksFilled(_ site: Int, _ server: Int, _ period: Int) -> Int {
    guard let perRack = serversPerRack[server] else { return 0 }
    let (count, each) = (installed[site, server, period], max(1, perRack))
    return (count + each - 1) / each
  }

  static func existing(_ inventory: Inventory, _ places: Places) -> Grid<Int> {
    let periods = inventory.horizon.periods
    var existing = Grid(0, inventory.sites.count, inventory.serverTypes.count, periods.count)
    for stock in inventory.existing {
      guard let site = places.sites[stock.site], let server = places.servers[stock.server] else { continue }
      let type = inventory.serverTypes[server]
      for (t, period) in periods.enumerated()
      where inventory.horizon.serves(stock, of: type, in: period) {
        existing[site, server, t] += stock.count
      }
    }
    return existing
  }

  static func installed(
    _ inventory: Inventory, _ orders: [PlacedDecisions.Order], beside existing: Grid<Int>, _ leased: Grid<Int>
  ) -> Grid<Int> {
    let (horizon, periods) = (inventory.horizon, inventory.horizon.periods)
    var installed = existing
    for s in inventory.sites.indices {
      for k in inventory.serverTypes.indices {
        for t in periods.indices { installed[s, k, t] += leased[s, k, t] }
      }
    }
    for order in orders {
      let type = inventory.serverTypes[order.server]
      for t in order.arrival..<periods.count
      where horizon.serves(type, ordered: periods[order.period], in: periods[t]) {
        installed[order.site, order.server, t] += order.count
      }
    }
    return installed
  }

  static func racks(_ inventory: Inventory, _ orders: [PlacedDecisions.RackOrder]) -> Grid<Int> {
    let periods = inventory.horizon.periods.count
    var racks = Grid(0, inventory.sites.count, inventory.rackTypes.count, periods)
    for (s, site) in inventory.sites.enumerated() {
      for (r, rack) in inventory.rackTypes.enumerated() {
        for t in 0..<periods { racks[s, r, t] = site.existingRacks[rack.id] ?? 0 }
      }
    }
    for order in orders {
      for t in order.period..<periods { racks[order.site, order.rack, t] += order.count }
    }
    return racks
  }
}
