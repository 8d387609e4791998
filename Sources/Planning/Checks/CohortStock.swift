import Domain

/// No more servers of a cohort leave a site than stand there, and whatever leaves may.
///
/// stood or ordered + Σ moved in − Σ moved out − Σ retired ≥ 0, per (type, site, cohort, period).
struct CohortStock: Check {
  let name = "cohort-stock"

  func report(_ inventory: Inventory, _ decisions: Decisions, _ fleet: Fleet) -> AuditReport.Check {
    var violations = Violations(of: name)
    violations.add(faults: decisions.retirements.compactMap { fault(of: $0, $1, inventory, fleet.places) })
    violations.add(faults: decisions.moves.compactMap { fault(of: $0, $1, inventory, fleet.places) })
    let changes = Dictionary(grouping: fleet.changes.service) {
      Stock(site: $0.site, server: $0.server, cohort: $0.cohort)
    }
    for (stock, changes) in changes.sorted(by: { $0.key < $1.key }) {
      let first = stood(stock, inventory, fleet)
      for (t, period) in inventory.horizon.periods.enumerated() {
        let left = changes.filter { $0.period <= t }.reduce(first) { $0 + $1.count }
        violations.compare(Double(-left), atMost: 0) {
          sentence(on: stock, lacking: -left, in: period.id, inventory)
        }
      }
    }
    return violations.check
  }

  private struct Stock: Hashable, Comparable {
    let site, server: Int
    let cohort: Cohort

    static func < (left: Self, right: Self) -> Bool {
      (left.site, left.server, left.cohort) < (right.site, right.server, right.cohort)
    }
  }

  /// Servers of the cohort that began at the site.
  private func stood(_ stock: Stock, _ inventory: Inventory, _ fleet: Fleet) -> Int {
    let (site, server) = (inventory.sites[stock.site].id, inventory.serverTypes[stock.server].id)
    switch stock.cohort {
    case .commissioned(let date):
      return inventory.existing
        .filter { $0.site == site && $0.server == server && $0.commissioned == date }
        .reduce(0) { $0 + $1.count }
    case .ordered(let period):
      return fleet.placed.orders
        .filter {
          $0.site == stock.site && $0.server == stock.server
            && inventory.horizon.periods[$0.period].id == period
        }
        .reduce(0) { $0 + $1.count }
    }
  }

  private func sentence(
    on stock: Stock, lacking count: Int, in period: ID<Period>, _ inventory: Inventory
  ) -> String {
    "site '\(inventory.sites[stock.site].id)' lacks \(counted(count, "server")) "
      + "'\(inventory.serverTypes[stock.server].id)' of \(stock.cohort.label) that leave it by \(period)"
  }

  private func fault(
    of key: RetirementKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let sale = "sale of \(count) '\(key.server)' of \(key.cohort.label) at '\(key.site)' in \(key.period)"
    guard let k = places.servers[key.server] else { return "\(sale) names an unknown server type" }
    if places.sites[key.site] == nil { return "\(sale) names an unknown site" }
    guard let t = places.periods[key.period] else { return "\(sale) names an unknown period" }
    let (server, horizon) = (inventory.serverTypes[k], inventory.horizon)
    if server.resaleRate == nil { return "\(sale) is of a type that is not resold" }
    if !horizon.mayLeave(server, key.cohort, at: horizon.periods[t]) {
      return "\(sale) is of servers that are not in service then, or have only come"
    }
    return countFault(count).map { "\(sale) \($0)" }
  }

  private func fault(
    of key: MoveKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> String? {
    let route = key.route
    let trip =
      "move of \(count) '\(route.server)' of \(key.cohort.label) from '\(route.from)' to '\(route.to)' in \(key.period)"
    guard let move = inventory.moves.first(where: { $0.route == route }),
      let server = inventory.serverType(route.server)
    else { return "\(trip) is none the inventory prices" }
    guard let t = places.periods[key.period] else { return "\(trip) names an unknown period" }
    let horizon = inventory.horizon
    if !horizon.mayLeave(server, key.cohort, at: horizon.periods[t]) {
      return "\(trip) is of servers that are not in service then, or have only come"
    }
    let arrival = horizon.arrival(by: move, leaving: horizon.periods[t])
    if arrival.map({ !horizon.serves(server, key.cohort, in: $0) }) ?? true {
      return "\(trip) arrives when they serve no more"
    }
    return countFault(count).map { "\(trip) \($0)" }
  }
}
