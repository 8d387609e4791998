extension RackType {
  /// How many pieces of equipment of one kind a rack holds: the floor of the tightest of units and power.
  /// - Parameters:
  ///   - height: of one piece; above 0.
  ///   - power: the most that one piece draws.
  public func holds(_ height: RackHeight, _ power: Power, _ weight: Weight = .zero) -> Int {
    var pieces = units / height
    if let limit = powerLimit, power > .zero { pieces = min(pieces, limit / power) }
    if let limit = weightLimit, weight > .zero { pieces = min(pieces, limit / weight) }
    // Forgives the last digits of a division that should have come out even: 0.3 kW hold three times 0.1 kW.
    let forgiven = pieces + Self.arithmetic * max(1, pieces)
    return Int(min(forgiven, Double(Decisions.mostPerOrder)))
  }

  private static let arithmetic = 1e-9
}

extension Inventory {
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
