import Domain

/// What can still be ordered, whether or not the plan does.
extension Fleet {
  /// Whether servers of a type can be ordered to be in service, for some work, from the start of `period`.
  func canBeOrdered(_ server: Int, toServeIn period: Int, _ inventory: Inventory) -> Bool {
    let type = inventory.serverTypes[server]
    let order = period - type.leadTime
    let periods = horizon.periods.indices
    guard type.canBeBought, serversPerRack[server] != 0, periods.contains(order), periods.contains(period),
      type.supply(in: horizon.periods[order]) != 0
    else { return false }
    return places.figures.keys.contains { $0.server == type.id }
      && horizon.serves(type, ordered: horizon.periods[order], in: horizon.periods[period])
  }

  /// Server types that can be ordered to be in service from the start of `period`.
  func orderable(toServeIn period: Int, _ inventory: Inventory) -> [ServerType] {
    inventory.serverTypes.indices.filter { canBeOrdered($0, toServeIn: period, inventory) }
      .map { inventory.serverTypes[$0] }
  }

  /// The least that an order can cost in `period`, or in any when it is nil: one lot of the cheapest type that can be
  /// paid for then, at its best price; zero when none costs anything.
  func cheapestOrder(in period: ID<Period>?, _ inventory: Inventory) -> Money {
    let periods = horizon.periods.enumerated().filter { period == nil || $0.element.id == period }
    let orders = periods.flatMap { t, period in
      inventory.serverTypes.enumerated()
        .filter { k, type in canBeOrdered(k, toServeIn: t + type.leadTime, inventory) }
        .map { _, type in type.leastPrice(in: period).times(type.terms.lot) }
    }
    return orders.filter { $0 > .zero }.min() ?? .zero
  }
}
