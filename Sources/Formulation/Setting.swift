import Domain
import Optimization

/// What a constraint or a cost term is written from: the world, its unknowns, and the bounds drawn from data.
struct Setting: Sendable {
  let world: World
  let unknowns: Unknowns
  let useful: UsefulServers
  let scale: WorkScale

  /// Adds the unknowns of `inventory` to `problem`.
  init(_ inventory: Inventory, for objective: Objective = .cost, addingTo problem: inout Problem) {
    world = World(inventory)
    useful = UsefulServers(in: world)
    unknowns = Unknowns(in: world, useful: useful, for: objective, addingTo: &problem)
    scale = WorkScale(of: inventory)
  }

  var inventory: Inventory { world.inventory }

  private init(_ world: World, as setting: Setting) {
    (self.world, unknowns, useful, scale) = (world, setting.unknowns, setting.useful, setting.scale)
  }

  /// The same unknowns in the world where every server costs the list price of the day.
  var withoutVolumeDiscounts: Setting { Setting(World(inventory.withoutVolumeDiscounts), as: self) }

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
    inventory.serverTypes.compactMap { server in
      unknowns.installed[FleetKey(server: server.id, site: site, period: period.id)].map { (server, $0) }
    }
  }
}

/// The unit of money in the program: thousands of the currency, so that coefficients stay near 1.
public enum ProgramMoney {
  public static let unit = Conversions.kilo

  static func scaled(_ amount: Money) -> Double { amount.major / unit }
}
