import Domain

/// What to move, by period, then server type, sites and cohort.
struct MoveLines {
  let lines: [MoveLine]

  init(_ inventory: Inventory, _ fleet: Fleet) {
    let periods = inventory.horizon.periods
    lines = fleet.placed.relocations.map { trip in
      let move = inventory.moves[trip.move]
      return MoveLine(
        period: periods[trip.period].id, arrives: periods[trip.arrival].id, from: move.from, to: move.to,
        server: move.server, cohort: trip.cohort, count: trip.count, unitPrice: move.price,
        amount: move.price.times(trip.count))
    }
  }

  static let section = Section<MoveLine>(
    name: "moves", key: { "\($0.server) \($0.from) \($0.to) \($0.cohort.label) \($0.period)" },
    fields: [
      .init("arrival") { .name($0.arrives) },
      .init("count") { .count($0.count) },
      .init("unit price") { .money($0.unitPrice) },
      .init("amount") { .money($0.amount) },
    ])
}
