import Domain

/// The inventory as the formulation sees it: indexed, with the derived sets that decide which unknowns exist.
struct World: Sendable {
  let inventory: Inventory
  /// For each server type, the workloads it can run and how, in the inventory's order.
  let runs: [ID<ServerType>: [Run]]
  /// For each workload, its regions grouped by where they may be served and over which connection.
  let routingClasses: [RoutingClass]
  /// For each bandwidth product, the routing classes whose traffic it carries.
  let carried: [ProductKey: [CarriedClass]]
  /// Servers standing at the plan's start and still in service, by type, site and period.
  let existing: [FleetKey: Int]
  /// Sites where energy has a price below zero in some slice.
  let energyPricesBelowZero: Set<ID<Site>>
  /// Servers of one type in one rack; absent for types that use none.
  let serversPerRack: [ID<ServerType>: Int]
  /// How equipment shares racks; absent for a rack type of which each rack is filled with one kind.
  let rackSharing: [ID<RackType>: RackSharing]
  /// Data to be kept, and the storage for it.
  let storage: StorageWorld
  /// What the fastest server does for each workload at its largest utilisation.
  let fastest: [ID<Workload>: Throughput]
  /// The offers of a server type at a site, in the inventory's order.
  private let offers: [OfferPlace: [Offer]]
  /// The only types that may be ordered; nil for all.
  let ordering: Set<ID<ServerType>>?

  /// - Parameter ordering: the only types that may be ordered; nil for all. Nothing else depends on it.
  init(_ inventory: Inventory, ordering: Set<ID<ServerType>>? = nil) {
    (self.inventory, self.ordering) = (inventory, ordering)
    runs = Self.runs(in: inventory)
    routingClasses = inventory.workloads.flatMap { RoutingClass.classes(of: $0, in: inventory) }
    carried = Self.carried(routingClasses, in: inventory)
    existing = Self.existing(in: inventory)
    serversPerRack = Dictionary(
      inventory.serverTypes.compactMap { server in inventory.perRack(server).map { (server.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    energyPricesBelowZero = Set(
      inventory.energyPrices.filter { $0.value.perUnit < 0 }.map(\.key.site))
    rackSharing = Dictionary(
      inventory.rackTypes.compactMap { rack in inventory.sharing(of: rack).map { (rack.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    storage = StorageWorld(inventory)
    fastest = Self.fastest(among: runs)
    offers = Dictionary(grouping: inventory.offers) { OfferPlace(server: $0.server, site: $0.site) }
  }

  private struct OfferPlace: Hashable {
    let server: ID<ServerType>
    let site: ID<Site>
  }

  func offers(of server: ID<ServerType>, at site: ID<Site>) -> [Offer] {
    offers[OfferPlace(server: server, site: site)] ?? []
  }

  var horizon: Horizon { inventory.horizon }
  var periods: [Period] { inventory.horizon.periods }
  var slices: [Slice] { inventory.horizon.slices }

  /// Whether the plan may have servers at `site` in `period`.
  func mayBeOpen(_ site: Site, in period: Period) -> Bool {
    site.isExisting || (horizon.period(site.opensFrom).map { $0.ordinal <= period.ordinal } ?? false)
  }

  /// Whether an order makes sense: the type is sold then, it arrives in time, at a site that may then be open, for work it can do.
  func mayOrder(_ server: ServerType, at site: Site, in period: Period) -> Bool {
    (ordering?.contains(server.id) ?? true) && couldOrder(server, at: site, in: period)
  }

  /// The same where every type may be ordered.
  func couldOrder(_ server: ServerType, at site: Site, in period: Period) -> Bool {
    guard server.canBeBought, runs[server.id] != nil, server.terms.isSold(in: period),
      let arrival = horizon.arrival(of: server, ordered: period)
    else {
      return false
    }
    return mayBeOpen(site, in: arrival) && horizon.serves(server, ordered: period, in: arrival)
  }

  private static func runs(in inventory: Inventory) -> [ID<ServerType>: [Run]] {
    var runs: [ID<ServerType>: [Run]] = [:]
    for figure in inventory.runnableThroughputs {
      guard let workload = inventory.workload(figure.workload),
        let mode = inventory.serverType(figure.server)?.modes.first(where: { $0.id == figure.mode })
      else { continue }
      runs[figure.server, default: []]
        .append(Run(workload: workload, mode: mode, throughput: figure.throughput))
    }
    return runs
  }

  private static func fastest(among runs: [ID<ServerType>: [Run]]) -> [ID<Workload>: Throughput] {
    runs.values.joined().reduce(into: [:]) { fastest, run in
      let plannable = run.throughput * run.workload.plannableShare
      fastest[run.workload.id] = max(fastest[run.workload.id] ?? .zero, plannable)
    }
  }

  private static func carried(
    _ routings: [RoutingClass], in inventory: Inventory
  ) -> [ProductKey: [CarriedClass]] {
    let products = Set(inventory.bandwidth.map(ProductKey.init))
    var carried: [ProductKey: [CarriedClass]] = [:]
    for routing in routings {
      guard let workload = inventory.workload(routing.workload) else { continue }
      for site in routing.sites {
        let link = ProductKey(site: site, region: routing.lead)
        let product = products.contains(link) ? link : ProductKey(site: site, region: nil)
        carried[product, default: []].append(CarriedClass(workload: workload, routing: routing))
      }
    }
    return carried
  }

  private static func existing(in inventory: Inventory) -> [FleetKey: Int] {
    var counts: [FleetKey: Int] = [:]
    for stock in inventory.existing {
      guard let server = inventory.serverType(stock.server) else { continue }
      for period in inventory.horizon.periods
      where stock.count > 0 && inventory.horizon.serves(stock, of: server, in: period) {
        counts[FleetKey(server: stock.server, site: stock.site, period: period.id), default: 0] += stock.count
      }
    }
    return counts
  }
}

/// How one server type can run one workload.
struct Run: Sendable {
  let workload: Workload
  let mode: OperatingMode
  let throughput: Throughput
}

/// A routing class whose traffic a bandwidth product carries.
struct CarriedClass: Sendable {
  let workload: Workload
  let routing: RoutingClass
}

/// Servers of one type at one site in one period.
struct FleetKey: Hashable, Sendable {
  let server: ID<ServerType>
  let site: ID<Site>
  let period: ID<Period>
}

/// One site in one period.
struct SitePeriodKey: Hashable, Sendable {
  let site: ID<Site>
  let period: ID<Period>
}

/// Slack for comparisons of figures that a person wrote as decimals.
enum Tolerance {
  /// A quotient this close below a whole number, relative, counts as that number.
  static let wholeNumber = 1e-9
}

extension Double {
  /// The whole number at or below a quotient of decimals that should have come out even.
  var wholeBelow: Double { (self + Tolerance.wholeNumber * Swift.max(1, self)).rounded(.down) }
}
