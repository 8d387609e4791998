import Domain
import Optimization

/// What comes to sites and leaves them, cohort by cohort.
extension Unknowns {
  /// Of one cohort, up to the start of `period`: Σ moved in that has arrived − Σ moved out − Σ retired.
  func change(
    of cohort: Cohort, _ server: ServerType, at site: ID<Site>, upTo period: Period, _ world: World
  ) -> LinearExpression {
    var change = moved(cohort, server, at: site, upTo: period, world, outage: true)
    change.add(gone(cohort, server, at: site, upTo: period, world))
    return change
  }

  private func owned(
    _ cohort: Cohort, _ server: ServerType, at site: ID<Site>, upTo period: Period, _ world: World
  ) -> LinearExpression {
    guard server.terms.discounts == nil else { return LinearExpression() }
    var change = moved(cohort, server, at: site, upTo: period, world, outage: false)
    change.add(gone(cohort, server, at: site, upTo: period, world))
    return change
  }

  private func gone(
    _ cohort: Cohort, _ server: ServerType, at site: ID<Site>, upTo period: Period, _ world: World
  ) -> LinearExpression {
    var change = LinearExpression()
    for leaving in world.periods[...period.ordinal] {
      let key = RetirementKey(server: server.id, site: site, cohort: cohort, period: leaving.id)
      if let index = retire[key] { change.add(-1, index) }
    }
    return change
  }

  /// Of all cohorts of a fleet that are in service in its period.
  func cohortChange(_ fleet: FleetKey, _ world: World) -> LinearExpression {
    sum(fleet, world) { change(of: $0, $1, at: fleet.site, upTo: $2, world) }
  }

  /// The same of those owned: what is on its way belongs to where it goes. Types with volume discounts are left out:
  /// they are never sold, and their upkeep stays with the site that ordered them.
  func ownershipChange(_ fleet: FleetKey, _ world: World) -> LinearExpression {
    sum(fleet, world) { owned($0, $1, at: fleet.site, upTo: $2, world) }
  }

  /// Σ (price paid − list price) × what has come, over the ordered cohorts in service, thousands of the currency.
  func changeBeyondList(
    of server: ServerType, at site: ID<Site>, in period: Period, _ world: World
  ) -> LinearExpression {
    let fleet = FleetKey(server: server.id, site: site, period: period.id)
    return sum(fleet, world) { cohort, server, period in
      var change = LinearExpression()
      let beyond = world.horizon.pricePaid(for: server, cohort) - server.price
      change.add(owned(cohort, server, at: site, upTo: period, world), times: ProgramMoney.scaled(beyond))
      return change
    }
  }

  private func sum(
    _ fleet: FleetKey, _ world: World, _ part: (Cohort, ServerType, Period) -> LinearExpression
  ) -> LinearExpression {
    var sum = LinearExpression()
    guard let server = world.inventory.serverType(fleet.server), world.mayLeaveEarly(server),
      let period = world.horizon.period(fleet.period)
    else { return sum }
    for cohort in world.cohorts(of: server) where world.horizon.serves(server, cohort, in: period) {
      sum.add(part(cohort, server, period))
    }
    return sum
  }

  /// Σ moved in − Σ moved out; those with an outage count from its end, or else from when they leave.
  private func moved(
    _ cohort: Cohort, _ server: ServerType, at site: ID<Site>, upTo period: Period, _ world: World,
    outage isAway: Bool
  ) -> LinearExpression {
    var moved = LinearExpression()
    for route in world.inventory.moves where route.server == server.id {
      guard route.from == site || route.to == site else { continue }
      for leaving in world.periods[...period.ordinal] {
        guard let index = move[MoveKey(route: route.route, cohort: cohort, period: leaving.id)] else {
          continue
        }
        if route.from == site { moved.add(-1, index) }
        let outage = isAway ? route.outage : 0
        if route.to == site, leaving.ordinal + outage <= period.ordinal { moved.add(1, index) }
      }
    }
    return moved
  }
}

extension Setting {
  /// Servers of a cohort that have left for good, at all sites, up to the start of `period`; nil is to the end.
  func retired(_ cohort: Cohort, of server: ServerType, upTo period: Period? = nil) -> LinearExpression {
    var retired = LinearExpression()
    guard server.resaleRate != nil else { return retired }
    for leaving in period.map(periods(to:)) ?? world.periods[...] {
      for site in inventory.sites {
        let key = RetirementKey(server: server.id, site: site.id, cohort: cohort, period: leaving.id)
        if let index = unknowns.retire[key] { retired.add(1, index) }
      }
    }
    return retired
  }
}
