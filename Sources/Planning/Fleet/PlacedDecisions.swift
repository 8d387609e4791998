import Domain

/// The decisions at their positions in the inventory's lists, in one order whatever the order of the dictionaries.
///
/// What cannot be placed (an unknown name, a count that is none) is left out here and reported by the checks.
struct PlacedDecisions: Sendable {
  struct Order: Sendable {
    let site, server, period, arrival, count: Int
  }
  struct RackOrder: Sendable {
    let site, rack, period, count: Int
  }
  struct ModuleOrder: Sendable {
    let site, period, arrival, count: Int
  }
  struct Service: Sendable {
    let period, site, server, slice, workload: Int
    let mode: ID<OperatingMode>
    let throughput: Throughput
    let figure: Figure
    /// Servers this keeps busy at the workload's largest utilisation.
    var busy: Double { throughput / figure.plannable }
  }
  struct Route: Sendable {
    let period, site, region, slice, workload: Int
    let throughput: Throughput
  }

  struct Shortfall: Sendable {
    let period, region, slice, workload: Int
    let throughput: Throughput
  }

  struct Holding: Sendable {
    let period, site, server, workload, blocks: Int
    /// Servers, or parts of them, that the blocks take.
    let servers: Double
  }

  /// By site, server type and period.
  let orders: [Order]
  let rackOrders: [RackOrder]
  /// Switches, ports and what goes over links between sites.
  let network: PlacedNetwork
  let moduleOrders: [ModuleOrder]
  let services: [Service]
  let routes: [Route]
  let shortfalls: [Shortfall]
  /// By offer and period.
  let leases: [Lease]
  /// By offer, period and slice.
  let rentals: [Rental]
  /// By period, site, server type and cohort.
  let retirements: [Retirement]
  /// By period, move and cohort.
  let relocations: [Relocation]
  let holdings: [Holding]
  /// Position of the first open period by site position; nil for a site that stays closed.
  let openings: [Int?]
  let storage: PlacedStorage

  init(_ decisions: Decisions, _ inventory: Inventory, _ places: Places) {
    orders = decisions.purchases.compactMap { Self.order($0, $1, inventory, places) }
      .sorted { ($0.site, $0.server, $0.period) < ($1.site, $1.server, $1.period) }
    rackOrders = decisions.racks.compactMap { Self.rackOrder($0, $1, places) }
      .sorted { ($0.site, $0.rack, $0.period) < ($1.site, $1.rack, $1.period) }
    network = PlacedNetwork(decisions, inventory, places)
    moduleOrders = decisions.facilityModules.compactMap { Self.moduleOrder($0, $1, inventory, places) }
      .sorted { ($0.site, $0.period) < ($1.site, $1.period) }
    services = decisions.serving.compactMap { Self.service($0, $1, places) }
      .sorted {
        ($0.period, $0.site, $0.server, $0.slice, $0.workload, $0.mode)
          < ($1.period, $1.site, $1.server, $1.slice, $1.workload, $1.mode)
      }
    routes = decisions.routing.compactMap { Self.route($0, $1, places) }
      .sorted {
        ($0.period, $0.site, $0.region, $0.slice, $0.workload)
          < ($1.period, $1.site, $1.region, $1.slice, $1.workload)
      }
    shortfalls = decisions.short.compactMap { Self.shortfall($0, $1, places) }
      .sorted {
        ($0.period, $0.region, $0.slice, $0.workload) < ($1.period, $1.region, $1.slice, $1.workload)
      }
    leases = Self.leases(decisions, inventory, places)
    rentals = Self.rentals(decisions, inventory, places)
    retirements = Self.retirements(decisions, inventory, places)
    relocations = Self.relocations(decisions, inventory, places)
    holdings = decisions.holdings.compactMap { Self.holding($0, $1, inventory, places) }
      .sorted { ($0.period, $0.site, $0.server, $0.workload) < ($1.period, $1.site, $1.server, $1.workload) }
    openings = inventory.sites.map { site in
      site.isExisting ? 0 : decisions.openings[site.id].flatMap { places.periods[$0] }
    }
    storage = PlacedStorage(decisions, inventory, places)
  }

  private static func order(
    _ key: PurchaseKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> Order? {
    guard let site = places.sites[key.site], let server = places.servers[key.server],
      let period = places.periods[key.period], (1...Decisions.mostPerOrder).contains(count)
    else { return nil }
    let (horizon, type) = (inventory.horizon, inventory.serverTypes[server])
    guard let arrival = horizon.arrival(of: type, ordered: horizon.periods[period]) else { return nil }
    return Order(site: site, server: server, period: period, arrival: arrival.ordinal, count: count)
  }

  private static func rackOrder(_ key: RackPurchaseKey, _ count: Int, _ places: Places) -> RackOrder? {
    guard let site = places.sites[key.site], let rack = places.racks[key.rack],
      let period = places.periods[key.period], (1...Decisions.mostPerOrder).contains(count)
    else { return nil }
    return RackOrder(site: site, rack: rack, period: period, count: count)
  }

  private static func service(_ key: ServingKey, _ throughput: Throughput, _ places: Places) -> Service? {
    let figure = places.figures[Figure.Key(workload: key.workload, server: key.server, mode: key.mode)]
    guard let figure, let period = places.periods[key.period], let site = places.sites[key.site],
      let server = places.servers[key.server], let slice = places.slices[key.slice],
      let workload = places.workloads[key.workload], throughput.isLawful
    else { return nil }
    return Service(
      period: period, site: site, server: server, slice: slice, workload: workload, mode: key.mode,
      throughput: throughput, figure: figure)
  }

  private static func route(_ key: RoutingKey, _ throughput: Throughput, _ places: Places) -> Route? {
    guard let period = places.periods[key.period], let site = places.sites[key.site],
      let region = places.regions[key.region], let slice = places.slices[key.slice],
      let workload = places.workloads[key.workload], throughput.isLawful
    else { return nil }
    return Route(
      period: period, site: site, region: region, slice: slice, workload: workload, throughput: throughput)
  }

  private static func holding(
    _ key: HoldingKey, _ count: Int, _ inventory: Inventory, _ places: Places
  ) -> Holding? {
    guard let period = places.periods[key.period], let site = places.sites[key.site],
      let server = places.servers[key.server], let workload = places.workloads[key.workload],
      (1...Decisions.mostPerOrder).contains(count),
      let block = inventory.workloads[workload].block(on: inventory.serverTypes[server])
    else { return nil }
    return Holding(
      period: period, site: site, server: server, workload: workload, blocks: count,
      servers: block.size * Double(count))
  }

  private static func shortfall(_ key: DemandKey, _ throughput: Throughput, _ places: Places) -> Shortfall? {
    guard let period = places.periods[key.period], let region = places.regions[key.region],
      let slice = places.slices[key.slice], let workload = places.workloads[key.workload],
      throughput.isLawful
    else { return nil }
    return Shortfall(
      period: period, region: region, slice: slice, workload: workload, throughput: throughput)
  }
}

extension Throughput {
  /// Whether it can stand in a plan: finite and not negative.
  var isLawful: Bool { value.isFinite && value >= 0 }
}
