extension RackType {
  /// How many pieces of equipment of one kind a rack holds: the floor of the tightest of units, power and weight.
  /// - Parameters:
  ///   - height: of one piece; above 0.
  ///   - power: the most that one piece draws.
  ///   - weight: of one piece; zero counts nothing.
  public func holds(_ height: RackHeight, _ power: Power, _ weight: Weight = .zero) -> Int {
    var pieces = units / height
    if let limit = powerLimit, power > .zero { pieces = min(pieces, limit / power) }
    if let limit = weightLimit, weight > .zero { pieces = min(pieces, limit / weight) }
    // Forgives the last digits of a division that should have come out even: 0.3 kW hold three times 0.1 kW.
    let forgiven = pieces + Self.arithmetic * max(1, pieces)
    return Int(min(forgiven, Double(Decisions.mostPerOrder)))
  }

  /// How many servers of one type a rack holds, at the most each draws in any mode.
  public func holds(_ server: ServerType) -> Int {
    holds(server.rackUnits, server.configuredMaximum, server.weight ?? .zero)
  }

  private static let arithmetic = 1e-9
}

extension Inventory {
  /// Servers that fill one rack, at the most each draws in any mode; nil for a type that needs none.
  public func perRack(_ server: ServerType) -> Int? {
    guard server.rackUnits > .zero, let rack = server.rack.flatMap(rackType) else { return nil }
    return rack.holds(server)
  }

  /// Units of storage that fill one rack; nil for a type that needs none.
  public func perRack(_ storage: StorageType) -> Int? {
    guard storage.rackUnits > .zero, let rack = storage.rack.flatMap(rackType) else { return nil }
    return rack.holds(storage.rackUnits, storage.power)
  }

  /// Switches that fill one rack; nil for a type that needs none.
  public func perRack(_ switchType: SwitchType) -> Int? {
    guard switchType.rackUnits > .zero, let rack = switchType.rack.flatMap(rackType) else { return nil }
    return rack.holds(switchType.rackUnits, switchType.power)
  }
}
