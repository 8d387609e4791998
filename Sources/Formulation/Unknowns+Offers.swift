import Domain
import Optimization

/// Making the unknowns of offers: which servers may be leased and hired, when, and how many at most.
extension Unknowns {
  mutating func addOffers(_ world: World, _ useful: UsefulServers, _ problem: inout Problem) {
    for offer in world.inventory.offers where world.runs[offer.server] != nil {
      guard let site = world.inventory.site(offer.site) else { continue }
      for period in world.periods where world.mayBeOpen(site, in: period) {
        addTerm(of: offer, from: period, world, useful, &problem)
        addHours(of: offer, in: period, world, useful, &problem)
      }
    }
    for server in world.inventory.serverTypes where server.configuredMaximum > .zero {
      for site in world.inventory.sites { addMostHired(server, site, world, &problem) }
    }
  }

  /// Whether a provider may run servers of this fleet.
  func mayBeHired(_ fleet: FleetKey, _ world: World) -> Bool {
    world.offers(of: fleet.server, at: fleet.site).contains { offer in
      guard !offer.standsHere, let period = world.horizon.period(fleet.period) else { return false }
      return !taken(of: offer, in: period, world).terms.isEmpty
        || world.slices.contains {
          rent[RentKey(offer: offer.key, period: fleet.period, slice: $0.id)] != nil
        }
    }
  }

  private mutating func addTerm(
    of offer: Offer, from start: Period, _ world: World, _ useful: UsefulServers, _ problem: inout Problem
  ) {
    guard let months = offer.termMonths, world.horizon.covers(start, from: start, months: months) else {
      return
    }
    let limit = Double(useful.most(of: offer))
    let name = "lease(\(offer.server),\(offer.site),\(offer.id),\(start.id))"
    addWhole(
      \.lease, LeaseKey(offer: offer.key, period: start.id), Variable(name, .integer, .between(0, limit)),
      .contracts, at: offer.site, in: start.id, &problem)
  }

  private mutating func addHours(
    of offer: Offer, in period: Period, _ world: World, _ useful: UsefulServers, _ problem: inout Problem
  ) {
    guard offer.termMonths == nil else { return }
    for slice in world.slices {
      let name = "rent(\(offer.server),\(offer.site),\(offer.id),\(period.id),\(slice.id))"
      rent.insert(
        RentKey(offer: offer.key, period: period.id, slice: slice.id),
        problem.add(Variable(name, .continuous, .between(0, Double(useful.most(of: offer))))))
    }
  }

  private mutating func addMostHired(
    _ server: ServerType, _ site: Site, _ world: World, _ problem: inout Problem
  ) {
    for period in world.periods {
      let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
      guard mayBeHired(fleet, world) else { continue }
      let name = "mosthired(\(server.id),\(site.id),\(period.id))"
      mostHired.insert(fleet, problem.add(Variable(name)))
    }
  }
}
