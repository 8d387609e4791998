import Domain

/// Retirements and moves at their positions.
extension PlacedDecisions {
  struct Retirement: Sendable {
    let site, server, period, count: Int
    let cohort: Cohort
  }
  struct Relocation: Sendable {
    /// Position of the move in the inventory's list.
    let move: Int
    let server, from, to, period, arrival, count: Int
    let cohort: Cohort
  }

  static func retirements(
    _ decisions: Decisions, _ inventory: Inventory, _ places: Places
  ) -> [Retirement] {
    decisions.retirements.compactMap { key, count in
      guard let site = places.sites[key.site], let server = places.servers[key.server],
        let period = places.periods[key.period], (1...Decisions.mostPerOrder).contains(count),
        inventory.serverTypes[server].resaleRate != nil,
        inventory.horizon.mayLeave(
          inventory.serverTypes[server], key.cohort, at: inventory.horizon.periods[period])
      else { return nil }
      return Retirement(site: site, server: server, period: period, count: count, cohort: key.cohort)
    }.sorted {
      ($0.period, $0.site, $0.server, $0.cohort) < ($1.period, $1.site, $1.server, $1.cohort)
    }
  }

  static func relocations(
    _ decisions: Decisions, _ inventory: Inventory, _ places: Places
  ) -> [Relocation] {
    decisions.moves.compactMap { relocation($0, $1, inventory, places) }
      .sorted { ($0.period, $0.move, $0.cohort) < ($1.period, $1.move, $1.cohort) }
  }

  private static func relocation(
    _ key: MoveKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> Relocation? {
    guard let move = inventory.moves.firstIndex(where: { $0.route == key.route }),
      let from = places.sites[key.route.from], let to = places.sites[key.route.to],
      let server = places.servers[key.route.server], let period = places.periods[key.period],
      (1...Decisions.mostPerOrder).contains(count)
    else { return nil }
    let (horizon, type) = (inventory.horizon, inventory.serverTypes[server])
    guard horizon.mayLeave(type, key.cohort, at: horizon.periods[period]),
      let arrival = horizon.arrival(by: inventory.moves[move], leaving: horizon.periods[period]),
      horizon.serves(type, key.cohort, in: arrival)
    else { return nil }
    return Relocation(
      move: move, server: server, from: from, to: to, period: period, arrival: arrival.ordinal,
      count: count, cohort: key.cohort)
  }
}
