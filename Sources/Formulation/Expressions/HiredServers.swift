import Domain
import Optimization

extension Setting {
  /// Servers of an offer for a term that is in force through the whole of `period`.
  func taken(of offer: Offer, in period: Period) -> LinearExpression {
    unknowns.taken(of: offer, in: period, world)
  }

  /// Leased servers that stand in a fleet: Σ lease[k,s,o,t'] over the terms in force.
  func leased(_ fleet: FleetKey) -> LinearExpression { unknowns.leased(fleet, world) }

  /// Servers that providers are committed to keep running for a fleet.
  func committed(_ fleet: FleetKey) -> LinearExpression {
    var sum = LinearExpression()
    guard let period = world.horizon.period(fleet.period) else { return sum }
    for offer in world.offers(of: fleet.server, at: fleet.site) where !offer.standsHere {
      sum.add(taken(of: offer, in: period))
    }
    return sum
  }

  /// Servers rented by the hour for a fleet in one slice, each counted `weight` times.
  private func rented(
    _ fleet: FleetKey, in slice: Slice, weight: (Offer) -> Double
  ) -> LinearExpression {
    var sum = LinearExpression()
    for offer in world.offers(of: fleet.server, at: fleet.site) {
      let key = RentKey(offer: offer.key, period: fleet.period, slice: slice.id)
      if let index = unknowns.rent[key] { sum.add(weight(offer), index) }
    }
    return sum
  }

  /// Those of them that may be counted on: Σ availability × rent.
  func rentedCapacity(_ fleet: FleetKey, in slice: Slice) -> LinearExpression {
    rented(fleet, in: slice, weight: \.availability)
  }

  /// Servers that providers run for a fleet in one slice: commitments in force and servers rented.
  func hired(_ fleet: FleetKey, in slice: Slice) -> LinearExpression {
    var sum = committed(fleet)
    sum.add(rented(fleet, in: slice) { _ in 1 })
    return sum
  }

  /// Those of them that may be counted on.
  func hiredCapacity(_ fleet: FleetKey, in slice: Slice) -> LinearExpression {
    var sum = committed(fleet)
    sum.add(rentedCapacity(fleet, in: slice))
    return sum
  }
}

extension Unknowns {
  func taken(of offer: Offer, in period: Period, _ world: World) -> LinearExpression {
    var sum = LinearExpression()
    guard let months = offer.termMonths else { return sum }
    for start in world.periods where world.horizon.covers(period, from: start, months: months) {
      if let index = lease[LeaseKey(offer: offer.key, period: start.id)] { sum.add(1, index) }
    }
    return sum
  }

  func leased(_ fleet: FleetKey, _ world: World) -> LinearExpression {
    var sum = LinearExpression()
    guard let period = world.horizon.period(fleet.period) else { return sum }
    for offer in world.offers(of: fleet.server, at: fleet.site) where offer.standsHere {
      sum.add(taken(of: offer, in: period, world))
    }
    return sum
  }
}
