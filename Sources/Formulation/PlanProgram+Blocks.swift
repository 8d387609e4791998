import Domain
import Optimization

/// The unknowns about one server type at one site, which enter a plan together.
public struct ServerBlock: Sendable {
  public let columns: [VariableIndex]
  /// Whether it is among those that a plan is likely to need.
  public let isPromising: Bool
}

extension PlanProgram {
  /// Blocks of unknowns, one for each server type and site. No unknown stands in two; many stand in none.
  public var serverBlocks: [ServerBlock] {
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
          ServerBlock(columns: $0, isPromising: standing.contains(key) || likely.contains(server.id))
        }
      }
    }
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
