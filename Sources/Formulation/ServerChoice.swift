import Domain

/// Server types by how likely a plan is to order them, judged from their figures alone.
///
/// A type counts for what it costs a year for a unit of each work it can do, next to the cheapest for that work, in every
/// period in which it is sold: price, upkeep, and energy at full power and the mean price of all sites. A guess about
/// where to look first: no bound rests on it.
public struct ServerChoice: Sendable {
  /// Types that a program may leave out, the likeliest first: those that are there only if they are ordered. Types that
  /// cannot be ordered are not among them.
  public let ranked: [ID<ServerType>]
  /// Types that can be ordered and belong to every part of a program: some stand already, or are offered, or moved.
  public let required: [ID<ServerType>]
  /// Unknowns of work that a program has for each type.
  private let sizes: [ID<ServerType>: Int]
  private let standing: Int

  /// How fast a type counts less the more it costs than the cheapest.
  private static let sharpness = 40

  public init(_ inventory: Inventory) {
    let world = World(inventory)
    let buyable = inventory.serverTypes.filter { $0.canBeBought && world.runs[$0.id] != nil }
    var worth: [ID<ServerType>: Double] = [:]
    for period in inventory.horizon.periods {
      let sold = buyable.filter { $0.terms.isSold(in: period) }.map {
        (server: $0, cost: Self.cost(of: $0, in: period, world))
      }
      var least: [ID<Workload>: Double] = [:]
      for (server, cost) in sold {
        for run in world.runs[server.id] ?? [] {
          least[run.workload.id] = min(least[run.workload.id] ?? .infinity, cost / run.throughput.value)
        }
      }
      for (server, cost) in sold {
        for run in world.runs[server.id] ?? [] {
          let rate = cost / run.throughput.value
          // What costs nothing is as cheap as can be.
          let share = rate > 0 ? (least[run.workload.id] ?? 0) / rate : 1
          worth[server.id, default: 0] += (0..<Self.sharpness).reduce(1.0) { product, _ in product * share }
        }
      }
    }
    let apart = Set(
      inventory.existing.map(\.server) + inventory.offers.map(\.server) + inventory.moves.map(\.server))
    required = buyable.map(\.id).filter(apart.contains)
    ranked = buyable.map(\.id).filter { !apart.contains($0) }
      .sorted { (worth[$1] ?? 0, $0) < (worth[$0] ?? 0, $1) }
    let moments = inventory.horizon.periods.count * inventory.horizon.slices.count
    sizes = world.runs.mapValues { $0.count * inventory.sites.count * moments }
    let stands = Set(inventory.existing.map { Stand(server: $0.server, site: $0.site) })
    standing =
      stands.reduce(0) { $0 + (world.runs[$1.server]?.count ?? 0) * moments }
      + required.reduce(0) { [sizes] in $0 + (sizes[$1] ?? 0) }
  }

  private struct Stand: Hashable {
    let server: ID<ServerType>
    let site: ID<Site>
  }

  /// About how many unknowns of work a program with all types has.
  public var size: Int { ranked.reduce(standing) { $0 + (sizes[$1] ?? 0) } }

  /// The likeliest types, which add no more than about `most` unknowns of work to a program; at least one.
  public func likeliest(within most: Int) -> [ID<ServerType>] {
    batches(of: ranked, within: most).first ?? []
  }

  /// All of `types` in parts of no more than about `most` unknowns of work each; at least one type in a part.
  public func batches(of types: [ID<ServerType>], within most: Int) -> [[ID<ServerType>]] {
    var (batches, size) = ([[ID<ServerType>]](), Int.max)
    for type in types {
      let added = sizes[type] ?? 0
      if size > most - added {
        batches.append([])
        size = 0
      }
      batches[batches.count - 1].append(type)
      size += added
    }
    return batches
  }

  /// What a server ordered in a period costs a year until its life or the plan ends: price less what is left of it then,
  /// upkeep and energy; major units.
  private static func cost(of server: ServerType, in period: Period, _ world: World) -> Double {
    // In one order, so that the mean is the same every time.
    let prices = world.inventory.energyPrices.values.map(\.perUnit).sorted()
    let mean = prices.isEmpty ? 0 : prices.reduce(0, +) / Double(prices.count)
    let rest = world.periods[period.ordinal...].reduce(0.0) { $0 + $1.years }
    let lifeMonths = server.serviceLifeMonths.map(Double.init) ?? .infinity
    let life = lifeMonths / Double(Conversions.monthsPerYear)
    let years = min(life, rest)
    let left = server.salvageRate * (life.isFinite ? 1 - years / life : 0)
    let price = server.price(in: period).major
    let energy = server.configuredMaximum.value * Conversions.hoursPerYear * max(0, mean)
    return price * (1 - left) / years + price * server.maintenanceRate + energy
  }
}
