import Domain

/// How many servers of one type could ever be of use at a site: the least of what all demand would need on
/// this type alone in its slowest mode, and what the site's feed and floor carry. Where the terms of orders make
/// it worth buying more than work needs, that is added (`UsefulServers+Terms.swift`).
///
/// It bounds purchases and gives the program its smallest valid big-M. That no plan is lost rests on idle
/// servers costing something: the reader refuses a mean energy price below zero, and rents by the hour below what idle
/// power earns.
struct UsefulServers: Sendable {
  private let counts: [Key: Counts]
  /// What a workload of its own servers holds of each type, by server type and workload.
  private let pools: [ID<ServerType>: [ID<Workload>: PoolPieces]]
  /// How many spares each fleet needs by availability, where a rule asks for any.
  private(set) var spareSteps: [FleetKey: SpareSteps] = [:]
  private var switches: [FabricPlace: MostSwitches] = [:]

  private struct Counts {
    let ordered: Int
    let standing: Int
    let hired: Int
  }

  private struct Key: Hashable {
    let server: ID<ServerType>
    let site: ID<Site>
  }

  init(in world: World) {
    var counts: [Key: Counts] = [:]
    let peaks = PeakDemand(in: world)
    pools = Self.pools(peaks, in: world)
    for server in world.inventory.serverTypes {
      let moved = Self.moved(server, peaks, pools[server.id] ?? [:], in: world)
      for site in world.inventory.sites {
        let needed = Self.needed(of: server, at: site, peaks, pools[server.id] ?? [:], in: world)
        let carried = Self.carried(of: server, by: site, in: world)
        let mayLeave =
          server.serviceLifeMonths != nil
          || world.offers(of: server.id, at: site.id).contains(where: \.standsHere)
        let overlap = mayLeave ? 2 : 1
        let useful = max(needed, moved)
        let surplus = useful > 0 ? Self.surplus(of: server, needed: useful, in: world) : .none
        let places = moved > 0 ? world.inventory.sites.count : 1
        counts[Key(server: server.id, site: site.id)] = Counts(
          ordered: min(max(useful, surplus.ordered), carried),
          standing: min(useful * overlap + surplus.standing * places, carried), hired: needed)
      }
    }
    self.counts = counts
    spareSteps = spareSteps(in: world)
    switches = mostSwitches(in: world)
  }

  /// Servers that may stand at any one site where servers may be moved: all that are useful anywhere, and all that
  /// exist, which may have to make room elsewhere; 0 for a type that is never moved.
  private static func moved(
    _ server: ServerType, _ peaks: PeakDemand, _ pools: [ID<Workload>: PoolPieces], in world: World
  ) -> Int {
    guard world.inventory.moves.contains(where: { $0.server == server.id }) else { return 0 }
    let needed = world.inventory.sites.reduce(0) {
      min(Decisions.mostPerOrder, $0 + Self.needed(of: server, at: $1, peaks, pools, in: world))
    }
    let existing = world.inventory.existing.filter { $0.server == server.id }.reduce(0) { $0 + $1.count }
    return min(Decisions.mostPerOrder, needed + existing)
  }

  /// The most that one order could be for.
  func count(of server: ID<ServerType>, at site: ID<Site>) -> Int {
    counts[Key(server: server, site: site)]?.ordered ?? 0
  }

  /// The most that could stand at once. Servers with an end of life may overlap with their successors: of all
  /// that stand, those that stay longest and those that came first suffice, so twice the useful number does.
  func standing(of server: ID<ServerType>, at site: ID<Site>) -> Int {
    counts[Key(server: server, site: site)]?.standing ?? 0
  }

  /// The most servers of an offer that could be had at once: what stands here needs room, what a provider runs
  /// does not, and of servers that are not there all the time more are paid for.
  func most(of offer: Offer) -> Int {
    let counts = counts[Key(server: offer.server, site: offer.site)]
    let useful = (offer.standsHere ? counts?.ordered : counts?.hired) ?? 0
    let paid = (Double(useful) / offer.availability).rounded(.up)
    return min(offer.limit ?? .max, Int(exactly: min(paid, Double(Decisions.mostPerOrder))) ?? 0)
  }

  /// The pool that `workload` may hold of `server`; nil when it shares servers.
  func pool(of workload: ID<Workload>, on server: ID<ServerType>) -> PoolPieces? { pools[server]?[workload] }

  /// The most switches that a fabric could need at a site; nil where it does not stand.
  func mostSwitches(of fabric: ID<Fabric>, at site: ID<Site>) -> MostSwitches? {
    switches[FabricPlace(fabric: fabric, site: site)]
  }

  private struct FabricPlace: Hashable {
    let fabric: ID<Fabric>
    let site: ID<Site>
  }

  private func mostSwitches(in world: World) -> [FabricPlace: MostSwitches] {
    var most: [FabricPlace: MostSwitches] = [:]
    for fabric in world.inventory.fabrics {
      guard let shape = world.inventory.shape(of: fabric) else { continue }
      for site in world.inventory.sites where fabric.stands(at: site.id) {
        most[FabricPlace(fabric: fabric.id, site: site.id)] = MostSwitches(
          fabric, shape, at: site, self, in: world)
      }
    }
    return most
  }

  private static func pools(
    _ peaks: PeakDemand, in world: World
  ) -> [ID<ServerType>: [ID<Workload>: PoolPieces]] {
    var pools: [ID<ServerType>: [ID<Workload>: PoolPieces]] = [:]
    for server in world.inventory.serverTypes {
      for runs in Dictionary(grouping: world.runs[server.id] ?? [], by: \.workload.id).values {
        guard let workload = runs.first?.workload, let slowest = runs.map(\.throughput).min() else {
          continue
        }
        pools[server.id, default: [:]][workload.id] = PoolPieces(
          of: workload, on: server, slowest: slowest, carrying: peaks.throughput(of: workload.id))
      }
    }
    return pools
  }

  /// Servers that would serve all that can be routed to the site, spares included.
  private static func needed(
    of server: ServerType, at site: Site, _ peaks: PeakDemand, _ pools: [ID<Workload>: PoolPieces],
    in world: World
  ) -> Int {
    var slowest: [ID<Workload>: Double] = [:]
    for run in world.runs[server.id] ?? [] {
      let useful =
        run.throughput.value
        * min(run.workload.plannableShare, world.tellingUtilisation(of: server, at: site))
      slowest[run.workload.id] = min(slowest[run.workload.id] ?? .infinity, useful)
    }
    let healthy = slowest.keys.sorted().reduce(0.0) { sum, workload in
      let peak = peaks.throughput(of: workload, at: site.id)
      // When another site is lost, work is shared out whatever pools it has.
      let shared = peak.value / (slowest[workload] ?? .infinity)
      guard let pool = pools[workload] else { return sum + shared }
      return sum + max(shared, Double(pool.least(carrying: peak)) * pool.pool.block.size)
    }
    guard healthy > 0 else { return 0 }
    let spares = world.inventory.policy.spares
    let count = (healthy.rounded(.up) / (1 - spares.share)).rounded(.up) + Double(spares.count) + 1
    let most = Int(exactly: min(count, Double(Decisions.mostPerOrder))) ?? 0
    return spares.availability?.stock(for: server)?.servers(leaving: most) ?? most
  }

  /// Servers that the site's feed and floor carry.
  private static func carried(of server: ServerType, by site: Site, in world: World) -> Int {
    var most = Double(Decisions.mostPerOrder)
    if let carried = site.mostITPower, server.configuredMaximum > .zero {
      most = min(most, (carried / server.configuredMaximum).wholeBelow)
    }
    if let space = site.space, let perRack = world.serversPerRack[server.id],
      let rack = server.rack.flatMap(world.inventory.rackType), rack.floorSpace > .zero
    {
      let racks = (space / rack.floorSpace).wholeBelow
      most = min(most, racks * Double(perRack))
    }
    return Int(most)
  }
}

extension World {
  /// The utilisation below which further servers of a type can only add power: 1 without a measured curve. Where an
  /// energy price is below zero, power may be wanted in one slice and not in another, until all servers are on the
  /// first piece of the curve.
  fileprivate func tellingUtilisation(of server: ServerType, at site: Site) -> Double {
    guard let curve = server.powerCurve, !server.isSwitchedOffIdle(at: site) else { return 1 }
    let pays = energyPricesBelowZero.contains(site.id)
    return pays ? curve.firstCorner : curve.tellingUtilisation
  }
}
