import Domain
import Optimization

/// How many spares a fleet needs by availability, as a staircase over its size.
struct SpareSteps: Sendable {
  /// Element s is the most servers that s spares suffice for; the last is the most that can ever stand.
  let covered: [Int]

  /// The most servers that can ever stand.
  var most: Int { covered.last ?? 0 }

  /// Whether some number of servers needs more spares than there are servers: few servers that fail often.
  var outgrowFleet: Bool {
    covered.enumerated().contains { spares, covered in covered < most && covered < spares }
  }
}

/// A step of a fleet's staircase: as many spares as `spares` are needed.
struct SpareStepKey: Hashable, Sendable {
  let fleet: FleetKey
  /// 1 or more.
  let spares: Int
}

extension UsefulServers {
  /// The staircase of every fleet to which a rule of availability applies. Fleets of one type that can be equally large
  /// climb the same one: finding it takes a search of quantiles for each spare.
  func spareSteps(in world: World) -> [FleetKey: SpareSteps] {
    guard let rule = world.inventory.policy.spares.availability else { return [:] }
    var steps: [FleetKey: SpareSteps] = [:]
    for server in world.inventory.serverTypes where world.mayEverStand(server) {
      guard let stock = rule.stock(for: server) else { continue }
      var found: [Int: SpareSteps] = [:]
      for site in world.inventory.sites {
        for period in world.periods {
          let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
          let most = standing(of: server.id, at: site.id) + (world.existing[fleet] ?? 0)
          let staircase = found[most] ?? SpareSteps(covered: stock.steps(upTo: most))
          found[most] = staircase
          steps[fleet] = staircase
        }
      }
    }
    return steps
  }
}

extension World {
  /// Whether servers of a type may stand anywhere: others are only hired, and keep no spares.
  fileprivate func mayEverStand(_ server: ServerType) -> Bool {
    server.canBeBought || inventory.existing.contains { $0.server == server.id }
      || inventory.offers.contains { $0.server == server.id && $0.standsHere }
  }
}

extension Unknowns {
  /// One binary for each spare that the fleet may come to need.
  mutating func addSpareSteps(_ steps: SpareSteps, _ fleet: FleetKey, _ problem: inout Problem) {
    for spares in steps.covered.indices.dropFirst() {
      let name = "sparestep(\(fleet.server),\(fleet.site),\(fleet.period),\(spares))"
      addWhole(
        \.spareStep, SpareStepKey(fleet: fleet, spares: spares), Variable(name, .integer, .binary), .spares,
        at: fleet.site, in: fleet.period, &problem)
    }
  }
}
