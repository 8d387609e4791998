import Domain
import Optimization

/// What a constraint or a cost term is written from: the world, its unknowns, and the bounds drawn from data.
struct Setting: Sendable {
  let world: World
  let unknowns: Unknowns
  let useful: UsefulServers
  let scale: WorkScale
  /// The types that a plan may have anywhere, in the inventory's order.
  let serverTypes: [ServerType]
  private let fleets: [SitePeriodKey: [(server: ServerType, index: VariableIndex)]]

  /// Adds the unknowns of `inventory` to `problem`; those of orders only for the types in `ordering`, where there is one.
  init(
    _ inventory: Inventory, for objective: Objective = .cost, ordering: Set<ID<ServerType>>? = nil,
    addingTo problem: inout Problem
  ) {
    world = World(inventory, ordering: ordering)
    useful = UsefulServers(in: world)
    unknowns = Unknowns(in: world, useful: useful, for: objective, addingTo: &problem)
    scale = WorkScale(of: inventory)
    fleets = Self.fleets(unknowns, in: world)
    let present = Set(unknowns.installed.keys.map(\.server) + unknowns.buy.keys.map(\.server))
    serverTypes = inventory.serverTypes.filter { present.contains($0.id) }
  }

  var inventory: Inventory { world.inventory }

  private init(_ world: World, as setting: Setting) {
    (self.world, unknowns, useful, scale) = (world, setting.unknowns, setting.useful, setting.scale)
    fleets = Self.fleets(unknowns, in: world)
    serverTypes = setting.serverTypes.compactMap { world.inventory.serverType($0.id) }
  }

  private static func fleets(
    _ unknowns: Unknowns, in world: World
  ) -> [SitePeriodKey: [(server: ServerType, index: VariableIndex)]] {
    var fleets: [SitePeriodKey: [(server: ServerType, index: VariableIndex)]] = [:]
    for (key, index) in unknowns.installed.all {
      guard let server = world.inventory.serverType(key.server) else { continue }
      fleets[SitePeriodKey(site: key.site, period: key.period), default: []].append((server, index))
    }
    return fleets
  }

  /// The same unknowns in the world where every server costs the list price of the day.
  var withoutVolumeDiscounts: Setting {
    Setting(World(inventory.withoutVolumeDiscounts, ordering: world.ordering), as: self)
  }

  /// Periods of the plan from the first to `period`.
  func periods(to period: Period) -> ArraySlice<Period> { world.periods[...period.ordinal] }

  /// Whether `site` is open in `period`: a constant for an existing site, a variable for a candidate.
  func open(_ site: Site, in period: Period) -> LinearExpression {
    if site.isExisting { return LinearExpression(constant: 1) }
    return unknowns.open[SitePeriodKey(site: site.id, period: period.id)].map { LinearExpression($0) }
      ?? LinearExpression()
  }

  /// The fleet variables of `site` in `period` with their types, in the order of types.
  func fleet(at site: ID<Site>, in period: Period) -> [(server: ServerType, index: VariableIndex)] {
    fleets[SitePeriodKey(site: site, period: period.id)] ?? []
  }
}

/// The unit of money in the program: thousands of the currency, so that coefficients stay near 1.
public enum ProgramMoney {
  public static let unit = Conversions.kilo

  static func scaled(_ amount: Money) -> Double { amount.major / unit }
}
