import Domain

/// What can still be ordered, whether or not the plan does.
extension Fleet {
  /// Whether servers of a type can be ordered to be in service, for some work, from the start of `period`.
  func canBeOrdered(_ server: Int, toServeIn period: Int, _ inventory: Inventory) -> Bool {
    let type = inventory.serverTypes[server]
    let order = period - type.leadTime
    let periods = horizon.periods.indices
    guard type.supplyLimit != 0, serversPerRack[server] != 0, periods.contains(order),
      periods.contains(period)
    else {
      return false
    }
    return places.figures.keys.contains { $0.server == type.id }
      && horizon.serves(type, ordered: horizon.periods[order], in: horizon.periods[period])
  }

  /// Server types that can be ordered to be in service from the start of `period`.
  func orderable(toServeIn period: Int, _ inventory: Inventory) -> [ServerType] {
    inventory.serverTypes.indices.filter { canBeOrdered($0, toServeIn: period, inventory) }
      .map { inventory.serverTypes[$0] }
  }

  /// Server types that can be paid for in `period`, or in any when it is nil.
  func orderable(in period: ID<Period>?, _ inventory: Inventory) -> [ServerType] {
    let orders = period.map { [places.periods[$0]].compactMap { $0 } } ?? Array(horizon.periods.indices)
    return inventory.serverTypes.enumerated().filter { k, type in
      orders.contains { canBeOrdered(k, toServeIn: $0 + type.leadTime, inventory) }
    }.map(\.element)
  }
}
