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

extension World {
  /// The staircase of a fleet; nil where no rule of availability applies.
  func spareSteps(
    of server: ServerType, at site: Site, in period: Period, _ useful: UsefulServers
  ) -> SpareSteps? {
    guard let stock = inventory.policy.spares.availability?.stock(for: server) else { return nil }
    let fleet = FleetKey(server: server.id, site: site.id, period: period.id)
    let most = useful.standing(of: server.id, at: site.id) + (existing[fleet] ?? 0)
    return SpareSteps(covered: stock.steps(upTo: most))
  }
}

extension Setting {
  func spareSteps(of fleet: FleetKey) -> SpareSteps? {
    guard let server = inventory.serverType(fleet.server), let site = inventory.site(fleet.site),
      let period = world.horizon.period(fleet.period)
    else { return nil }
    return world.spareSteps(of: server, at: site, in: period, useful)
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
