import Domain
import Optimization

/// Making the unknowns of cohorts: who may leave a site when, for good or for another site.
extension Unknowns {
  mutating func addCohorts(_ world: World, _ useful: UsefulServers, _ problem: inout Problem) {
    for server in world.inventory.serverTypes where world.mayLeaveEarly(server) {
      for cohort in world.cohorts(of: server) {
        let sites = world.sites(of: cohort, server)
        let most = Self.size(of: cohort, server, world, useful)
        for period in world.periods where world.horizon.mayLeave(server, cohort, at: period) {
          for site in sites.sorted() where server.resaleRate != nil {
            addRetirement(of: server, cohort, at: site, period, most, &problem)
          }
          for move in world.inventory.moves where move.server == server.id && sites.contains(move.from) {
            addMove(by: move, of: server, cohort, period, most, world, &problem)
          }
        }
      }
    }
  }

  /// The most servers that a cohort can have, over all sites.
  private static func size(
    of cohort: Cohort, _ server: ServerType, _ world: World, _ useful: UsefulServers
  ) -> Int {
    world.inventory.sites.reduce(0) { sum, site in
      guard case .ordered = cohort else { return sum + world.standing(cohort, of: server, at: site.id) }
      return min(Decisions.mostPerOrder, sum + useful.count(of: server.id, at: site.id))
    }
  }

  private mutating func addRetirement(
    of server: ServerType, _ cohort: Cohort, at site: ID<Site>, _ period: Period, _ most: Int,
    _ problem: inout Problem
  ) {
    let name = "retire(\(server.id),\(site),\(cohort.label),\(period.id))"
    addWhole(
      \.retire, RetirementKey(server: server.id, site: site, cohort: cohort, period: period.id),
      Variable(name, .integer, .between(0, Double(most))), .contracts, at: site, in: period.id, &problem)
  }

  private mutating func addMove(
    by move: Move, of server: ServerType, _ cohort: Cohort, _ period: Period, _ most: Int, _ world: World,
    _ problem: inout Problem
  ) {
    guard let arrival = world.horizon.arrival(by: move, leaving: period),
      world.horizon.serves(server, cohort, in: arrival),
      let site = world.inventory.site(move.to), world.mayBeOpen(site, in: arrival)
    else { return }
    let name = "move(\(server.id),\(move.from),\(move.to),\(cohort.label),\(period.id))"
    addWhole(
      \.move, MoveKey(route: move.route, cohort: cohort, period: period.id),
      Variable(name, .integer, .between(0, Double(most))), .contracts, at: nil, in: period.id, &problem)
  }
}
