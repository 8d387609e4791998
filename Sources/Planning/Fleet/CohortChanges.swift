import Domain

/// What leaves sites and comes to them beside orders and ends of life, cohort by cohort.
struct CohortChanges: Sendable {
  struct Change: Sendable {
    let site, server: Int
    let cohort: Cohort
    /// Position of the period from whose start it holds.
    let period: Int
    /// Below zero for what leaves.
    let count: Int
  }

  /// Of servers in service: those on their way are nowhere.
  let service: [Change]
  /// Of servers owned: those on their way belong to where they go.
  let ownership: [Change]

  init(_ placed: PlacedDecisions) {
    let retired = placed.retirements.map {
      Change(site: $0.site, server: $0.server, cohort: $0.cohort, period: $0.period, count: -$0.count)
    }
    let left = placed.relocations.map {
      Change(site: $0.from, server: $0.server, cohort: $0.cohort, period: $0.period, count: -$0.count)
    }
    let arrived = placed.relocations.map {
      Change(site: $0.to, server: $0.server, cohort: $0.cohort, period: $0.arrival, count: $0.count)
    }
    let bound = placed.relocations.map {
      Change(site: $0.to, server: $0.server, cohort: $0.cohort, period: $0.period, count: $0.count)
    }
    service = retired + left + arrived
    ownership = retired + left + bound
  }

  /// `counts` by (site, server type, period) with the changes of some cohorts, while these are in service.
  func applied(
    to counts: Grid<Int>, _ inventory: Inventory, where isMeant: (Cohort) -> Bool = { _ in true }
  ) -> Grid<Int> {
    var counts = counts
    for change in service where isMeant(change.cohort) {
      for t in inventory.periods(of: change) { counts[change.site, change.server, t] += change.count }
    }
    return counts
  }
}

extension Inventory {
  /// Positions of the periods in which a change shows: from its own on, while the cohort is in service.
  func periods(of change: CohortChanges.Change) -> [Int] {
    (change.period..<horizon.periods.count).filter {
      horizon.serves(serverTypes[change.server], change.cohort, in: horizon.periods[$0])
    }
  }
}

extension Inventory {
  /// Months of life that ordered servers of a change have left when the horizon ends; existing ones are sunk.
  func monthsLeftAtEnd(of change: CohortChanges.Change) -> Int {
    guard case .ordered(let id) = change.cohort, let order = horizon.period(id) else { return 0 }
    return horizon.monthsLeft(of: serverTypes[change.server], ordered: order)
  }
}

extension Fleet {
  /// What is sold and moved, with the price once paid for each. Types with volume discounts are left out: they are
  /// never sold, and their upkeep and worth stay with the site that ordered them.
  func ownershipChanges(_ inventory: Inventory) -> [(change: CohortChanges.Change, price: Money)] {
    changes.ownership.compactMap { change in
      let server = inventory.serverTypes[change.server]
      guard server.terms.discounts == nil else { return nil }
      return (change, inventory.horizon.pricePaid(for: server, change.cohort))
    }
  }
}

extension Cohort {
  /// Whether it stood, or was on its way, when the plan starts.
  var isExisting: Bool {
    if case .commissioned = self { return true }
    return false
  }
}
