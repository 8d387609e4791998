import Domain
import Optimization

/// Unknowns that enter a plan together: all about one server type at one site, or one route.
public struct PlanBlock: Sendable {
  public let columns: [VariableIndex]
  /// The type that it is about; nil for a route.
  public let server: ID<ServerType>?
  /// Whether it is among those that a plan is likely to need.
  public let isPromising: Bool
}

extension PlanProgram {
  /// Blocks of unknowns, one for each server type and site, and one for each route. No unknown stands in two; many stand
  /// in none.
  public var blocks: [PlanBlock] { serverBlocks + routeBlocks }

  /// One for each server type and site.
  public var serverBlocks: [PlanBlock] {
    let unknowns = setting.unknowns
    var columns: [BlockKey: [VariableIndex]] = [:]
    for (key, index) in unknowns.buy.all {
      columns[BlockKey(key.server, key.site), default: []].append(index)
    }
    for (key, index) in unknowns.lots.all {
      columns[BlockKey(key.server, key.site), default: []].append(index)
    }
    for family in [unknowns.installed, unknowns.filled, unknowns.spare, unknowns.serving] {
      for (key, index) in family.all { columns[BlockKey(key.server, key.site), default: []].append(index) }
    }
    for (key, index) in unknowns.serve.all {
      columns[BlockKey(key.server, key.site), default: []].append(index)
    }
    let standing = Set(setting.world.existing.keys.map { BlockKey($0.server, $0.site) })
    let likely = likelyServers
    return setting.inventory.serverTypes.flatMap { server in
      setting.inventory.sites.compactMap { site in
        let key = BlockKey(server.id, site.id)
        return columns[key].map {
          PlanBlock(
            columns: $0, server: server.id, isPromising: standing.contains(key) || likely.contains(server.id))
        }
      }
    }
  }

  private var routeBlocks: [PlanBlock] {
    let likely = likelySites
    return setting.unknowns.route.all.map { key, index in
      let place = RoutePlace(workload: key.workload, region: key.region)
      return PlanBlock(columns: [index], server: nil, isPromising: likely[place]?.contains(key.site) ?? true)
    }
  }

  /// For each routing class, of the sites it reaches the two largest that stand and the two largest that may be opened.
  private var likelySites: [RoutePlace: Set<ID<Site>>] {
    var likely: [RoutePlace: Set<ID<Site>>] = [:]
    for routing in setting.world.routingClasses {
      let reached = Set(routing.sites)
      let sites = setting.inventory.sites.filter { reached.contains($0.id) }
        .sorted { ($0.powerFeed?.value ?? .infinity) > ($1.powerFeed?.value ?? .infinity) }
      let chosen = sites.filter(\.isExisting).prefix(2) + sites.filter { !$0.isExisting }.prefix(2)
      likely[RoutePlace(workload: routing.workload, region: routing.lead)] = Set(chosen.map(\.id))
    }
    return likely
  }

  private struct RoutePlace: Hashable {
    let workload: ID<Workload>
    let region: ID<Region>
  }

  /// The types that serve some workload at the least price for their throughput, early or late.
  private var likelyServers: Set<ID<ServerType>> {
    let world = setting.world
    var likely: Set<ID<ServerType>> = []
    let moments = Set(
      [world.periods.first, world.periods.dropFirst(world.periods.count / 2).first].compactMap { $0?.id })
    for period in world.periods where moments.contains(period.id) {
      var best: [ID<Workload>: (price: Double, server: ID<ServerType>)] = [:]
      for server in world.inventory.serverTypes where server.canBeBought && server.terms.isSold(in: period) {
        let price = server.price(in: period).major
        for run in world.runs[server.id] ?? [] {
          let rate = price / run.throughput.value
          if rate < best[run.workload.id]?.price ?? .infinity { best[run.workload.id] = (rate, server.id) }
        }
      }
      likely.formUnion(best.values.map(\.server))
    }
    return likely
  }

  private struct BlockKey: Hashable {
    let server: ID<ServerType>
    let site: ID<Site>
    init(_ server: ID<ServerType>, _ site: ID<Site>) { (self.server, self.site) = (server, site) }
  }
}
