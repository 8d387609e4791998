import Domain
import Planning

/// The top level of `plan.json`. Lists of what an inventory does not use are left out.
///
/// Decisions stand where they are read most naturally: orders of servers in `purchases`, of racks in `racks`, of storage
/// in `storage_orders`, of switches in `switches` (`network` is their bill of materials), then `leases`, `rentals`,
/// `openings`, `serving`, `routing` and `placement`. `costs`, `cash`, `gap_percent` and `passed` follow from the rest;
/// reading checks that they do.
extension Plan: JSONRow {
  enum Key: String, CodingKey, CaseIterable {
    case schema, version, inventory, options, solver, status, ending
    case objective, goals, multiples
    case costs, cash, ledger
    case purchases, racks
    case storageOrders = "storage_orders"
    case openings
    case network, switches, ports, replication
    case linkPorts = "link_ports"
    case facilityModules = "facility_modules"
    case leases, rentals, resales, moves
    case fleet, storage, holdings
    case serving, routing, short, placement
    case failoverServing = "failover_serving"
    case failoverRouting = "failover_routing"
    case capacity, limits
    case siteLoads = "site_loads"
    case emissions, accounts
    case assumptions, audit
  }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .schema: .text(PlanJSON.schema)
    case .version: .text(search.version)
    case .inventory: inventory.object
    case .options: .rows(search.options)
    case .solver: .text(search.solver)
    case .status: .text(search.status.rawValue)
    case .ending: .text(search.ending)
    case .objective: objective.object
    case .goals: goals.isEmpty ? nil : .rows(goals)
    case .multiples: decisions.multiples.isEmpty ? nil : .rows(MultipleRow.rows(of: self))
    case .costs: CostTotals(self).object
    case .cash: .rows(CashFlow.of(self))
    case .ledger: .rows(ledger)
    case .purchases: .rows(OrderRow.rows(of: self, .server))
    case .racks: .rows(OrderRow.rows(of: self, .rack))
    case .network:
      OrderRow.rows(of: self, .switch, .transceiver, .cable).ifAny { .rows($0) }
    case .switches: SwitchRow.rows(of: self).ifAny { .rows($0) }
    case .ports: PortRow.rows(of: self).ifAny { .rows($0) }
    case .replication: ReplicationRow.rows(of: self).ifAny { .rows($0) }
    case .linkPorts: LinkPortRow.rows(of: self).ifAny { .rows($0) }
    case .facilityModules: OrderRow.rows(of: self, .facility).ifAny { .rows($0) }
    case .storageOrders: OrderRow.rows(of: self, .storage).ifAny { .rows($0) }
    case .leases: leases.isEmpty ? nil : .rows(leases)
    case .rentals: rentals.isEmpty ? nil : .rows(rentals)
    case .resales: resales.isEmpty ? nil : .rows(resales)
    case .moves: moves.isEmpty ? nil : .rows(moves)
    case .openings: .rows(OpeningRow.rows(of: self))
    case .fleet: .rows(fleet)
    case .storage: storage.ifAny { .rows($0) }
    case .placement: PlacementRow.rows(of: self).ifAny { .rows($0) }
    case .holdings: decisions.holdings.isEmpty ? nil : .rows(HoldingRow.rows(of: self))
    case .serving: .rows(ServingRow.rows(of: self))
    case .routing: .rows(RoutingRow.rows(of: self))
    case .short: decisions.short.isEmpty ? nil : .rows(ShortRow.rows(of: self))
    case .failoverServing:
      decisions.failoverServing.isEmpty ? nil : .rows(FailoverServingRow.rows(of: self))
    case .failoverRouting:
      decisions.failoverRouting.isEmpty ? nil : .rows(FailoverRoutingRow.rows(of: self))
    case .capacity: .rows(capacity)
    case .limits: .rows(limits)
    case .siteLoads: .rows(siteLoads)
    case .emissions: emissions.isEmpty ? nil : .rows(emissions)
    case .accounts: accounts.isEmpty ? nil : accounts.object
    case .assumptions: .rows(assumptions)
    case .audit: audit.object
    }
  }

  init(_ fields: Fields<Key>) throws {
    let schema = try fields.text(.schema)
    guard schema == PlanJSON.schema else {
      throw fields.fault(.schema, "must be \"\(PlanJSON.schema)\"; it is \"\(schema)\"")
    }
    let orders = try [OrderRow](
      fields.rows(.purchases) + fields.rows(.racks) + fields.rowsIfAny(.storageOrders)
        + fields.rowsIfAny(.network) + fields.rowsIfAny(.facilityModules))
    self.init(
      inventory: try fields.row(.inventory), search: try SearchSummary(fields),
      objective: try fields.row(.objective), decisions: try Decisions(fields),
      ledger: try fields.rows(.ledger), purchases: orders.sorted { $0.number < $1.number }.map(\.line),
      fleet: try fields.rows(.fleet), capacity: try fields.rows(.capacity),
      limits: try fields.rows(.limits), siteLoads: try fields.rows(.siteLoads),
      assumptions: try fields.rows(.assumptions), audit: try fields.row(.audit),
      goals: fields.has(.goals) ? try fields.rows(.goals) : [],
      emissions: fields.has(.emissions) ? try fields.rows(.emissions) : [],
      accounts: fields.has(.accounts) ? try fields.row(.accounts) : .none,
      storage: try fields.rowsIfAny(.storage),
      leases: try fields.rowsIfAny(.leases), rentals: try fields.rowsIfAny(.rentals),
      resales: try fields.rowsIfAny(.resales), moves: try fields.rowsIfAny(.moves))
    guard try fields.row(.costs) == CostTotals(self) else {
      throw fields.fault(.costs, "differs from the discounted amounts of the ledger")
    }
    guard try fields.rows(.cash) == CashFlow.of(self) else {
      throw fields.fault(.cash, "differs from the amounts of the ledger")
    }
  }
}

extension SearchSummary {
  fileprivate init(_ fields: Fields<Plan.Key>) throws {
    self.init(
      version: try fields.text(.version), solver: try fields.text(.solver),
      status: try fields.choice(.status),
      ending: try fields.text(.ending), options: try fields.rows(.options))
  }
}

extension SearchSummary.Option: JSONRow {
  enum Key: String, CodingKey, CaseIterable { case name, value }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .name: .text(name)
    case .value: .text(value)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(name: try fields.text(.name), value: try fields.text(.value))
  }
}

extension Decisions {
  fileprivate init(_ fields: Fields<Plan.Key>) throws {
    self.init()
    for row in try fields.rows(.purchases, OrderRow.self) {
      let key = PurchaseKey(server: ID(row.line.item), site: row.line.site, period: row.line.period)
      purchases[key, default: 0] += row.line.count
    }
    for row in try fields.rows(.racks, OrderRow.self) {
      let key = RackPurchaseKey(rack: ID(row.line.item), site: row.line.site, period: row.line.period)
      racks[key, default: 0] += row.line.count
    }
    try readNetwork(fields)
    for row in try fields.rowsIfAny(.facilityModules, OrderRow.self) {
      facilityModules[FacilityOrderKey(site: row.line.site, period: row.line.period), default: 0] +=
        row.line.count
    }
    openings = try Self.unique(fields.rows(.openings, OpeningRow.self).map { ($0.site, $0.period) }) {
      fields.fault(.openings, "names a site twice")
    }
    serving = try Self.unique(fields.rows(.serving, ServingRow.self).map { ($0.key, $0.throughput) }) {
      fields.fault(.serving, "has two lines for the same thing")
    }
    for row in try fields.rowsIfAny(.storageOrders, OrderRow.self) {
      let key = StoragePurchaseKey(
        storage: ID(row.line.item), site: row.line.site, period: row.line.period)
      storagePurchases[key, default: 0] += row.line.count
    }
    placed = try Self.unique(fields.rowsIfAny(.placement, PlacementRow.self).map { ($0.key, $0.share) }) {
      fields.fault(.placement, "has two lines for the same thing")
    }
    routing = try Self.unique(fields.rows(.routing, RoutingRow.self).map { ($0.key, $0.throughput) }) {
      fields.fault(.routing, "has two lines for the same thing")
    }
    multiples = try Self.multiples(fields)
    short = try Self.short(fields)
    failoverServing = try FailoverServingRow.decisions(fields, .failoverServing)
    failoverRouting = try FailoverRoutingRow.decisions(fields, .failoverRouting)
    for line in try fields.rowsIfAny(.leases, LeaseLine.self) {
      leases[line.key, default: 0] += line.count
    }
    rented = try Self.unique(fields.rowsIfAny(.rentals, RentalLine.self).map { ($0.key, $0.servers) }) {
      fields.fault(.rentals, "has two lines for the same thing")
    }
    retirements = try Self.unique(fields.rowsIfAny(.resales, ResaleLine.self).map { ($0.key, $0.count) }) {
      fields.fault(.resales, "has two lines for the same thing")
    }
    moves = try Self.unique(fields.rowsIfAny(.moves, MoveLine.self).map { ($0.key, $0.count) }) {
      fields.fault(.moves, "has two lines for the same thing")
    }
    holdings = try Self.holdings(fields)
  }

  private static func holdings(_ fields: Fields<Plan.Key>) throws -> [HoldingKey: Int] {
    guard fields.has(.holdings) else { return [:] }
    return try unique(fields.rows(.holdings, HoldingRow.self).map { ($0.key, $0.count) }) {
      fields.fault(.holdings, "has two lines for the same thing")
    }
  }

  private static func short(_ fields: Fields<Plan.Key>) throws -> [DemandKey: Throughput] {
    guard fields.has(.short) else { return [:] }
    return try unique(fields.rows(.short, ShortRow.self).map { ($0.key, $0.throughput) }) {
      fields.fault(.short, "has two lines for the same thing")
    }
  }

  private static func multiples(_ fields: Fields<Plan.Key>) throws -> [ID<Workload>: Double] {
    guard fields.has(.multiples) else { return [:] }
    return try unique(fields.rows(.multiples, MultipleRow.self).map { ($0.workload, $0.multiple) }) {
      fields.fault(.multiples, "names a workload twice")
    }
  }

  static func unique<Key: Hashable, Value>(
    _ pairs: [(Key, Value)], otherwise fault: () -> DecodingError
  ) throws -> [Key: Value] {
    try Dictionary(pairs) { _, _ in throw fault() }
  }
}
