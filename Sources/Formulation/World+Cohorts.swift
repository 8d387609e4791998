import Domain

/// The cohorts of server types that may leave a site before their end of life, and where they may stand.
extension World {
  /// Whether servers of a type may be sold or moved at all; only then are its cohorts told apart.
  func mayLeaveEarly(_ server: ServerType) -> Bool {
    server.resaleRate != nil || inventory.moves.contains { $0.server == server.id }
  }

  /// Cohorts of a type: those that stand at the start, then one for each period in which it can be ordered.
  func cohorts(of server: ServerType) -> [Cohort] {
    let dates = Set(inventory.existing.filter { $0.server == server.id && $0.count > 0 }.map(\.commissioned))
    let orders = periods.filter { period in
      inventory.sites.contains { mayOrder(server, at: $0, in: period) }
    }
    return dates.sorted().map(Cohort.commissioned) + orders.map { Cohort.ordered($0.id) }
  }

  /// Servers of a cohort that stood at a site when the plan starts, or were on their way to it.
  func standing(_ cohort: Cohort, of server: ServerType, at site: ID<Site>) -> Int {
    guard case .commissioned(let date) = cohort else { return 0 }
    return inventory.existing
      .filter { $0.server == server.id && $0.site == site && $0.commissioned == date }
      .reduce(0) { $0 + $1.count }
  }

  /// Sites where a cohort may stand: where it begins, and wherever it may be moved to from there.
  func sites(of cohort: Cohort, _ server: ServerType) -> Set<ID<Site>> {
    var reached = Set(
      inventory.sites.filter { site in
        guard case .ordered(let id) = cohort else { return standing(cohort, of: server, at: site.id) > 0 }
        return horizon.period(id).map { mayOrder(server, at: site, in: $0) } ?? false
      }.map(\.id))
    var isGrowing = true
    while isGrowing {
      let next = inventory.moves.filter { $0.server == server.id && reached.contains($0.from) }.map(\.to)
      isGrowing = !reached.isSuperset(of: next)
      reached.formUnion(next)
    }
    return reached
  }
}
