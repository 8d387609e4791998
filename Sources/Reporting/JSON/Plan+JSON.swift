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
    case schema, version, inventory, options, solver, status, ending, certificate
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
    case .certificate: search.certificate?.object
    case .objective: objective.object
    case .goals: goals.ifAny { .rows($0) }
    case .multiples: MultipleRow.rows(of: self).ifAny { .rows($0) }
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
    case .leases: leases.ifAny { .rows($0) }
    case .rentals: rentals.ifAny { .rows($0) }
    case .resales: resales.ifAny { .rows($0) }
    case .moves: moves.ifAny { .rows($0) }
    case .openings: .rows(OpeningRow.rows(of: self))
    case .fleet: .rows(fleet)
    case .storage: storage.ifAny { .rows($0) }
    case .placement: PlacementRow.rows(of: self).ifAny { .rows($0) }
    case .holdings: HoldingRow.rows(of: self).ifAny { .rows($0) }
    case .serving: .rows(ServingRow.rows(of: self))
    case .routing: .rows(RoutingRow.rows(of: self))
    case .short: ShortRow.rows(of: self).ifAny { .rows($0) }
    case .failoverServing: FailoverServingRow.rows(of: self).ifAny { .rows($0) }
    case .failoverRouting: FailoverRoutingRow.rows(of: self).ifAny { .rows($0) }
    case .capacity: .rows(capacity)
    case .limits: .rows(limits)
    case .siteLoads: .rows(siteLoads)
    case .emissions: emissions.ifAny { .rows($0) }
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
      goals: try fields.rowsIfAny(.goals),
      emissions: try fields.rowsIfAny(.emissions),
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
      ending: try fields.text(.ending), options: try fields.rows(.options),
      certificate: fields.has(.certificate) ? try fields.row(.certificate) : nil)
  }
}

extension SearchSummary.Certificate: JSONRow {
  enum Key: String, CodingKey, CaseIterable { case violation, cost, bound }

  func json(_ key: Key) -> JSONValue? {
    switch key {
    case .violation: .number(violation)
    case .cost: .price(cost)
    case .bound: .price(bound)
    }
  }

  init(_ fields: Fields<Key>) throws {
    self.init(
      violation: try fields.number(.violation), cost: try fields.price(.cost), bound: try fields.price(.bound)
    )
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
    try readOrders(fields)
    try readWork(fields)
    try readNetwork(fields)
    for line in try fields.rowsIfAny(.leases, LeaseLine.self) {
      leases[line.key, default: 0] += line.count
    }
    rented = try fields.once(
      .rentals, fields.rowsIfAny(.rentals, RentalLine.self).map { ($0.key, $0.servers) })
    retirements = try fields.once(
      .resales, fields.rowsIfAny(.resales, ResaleLine.self).map { ($0.key, $0.count) })
    moves = try fields.once(.moves, fields.rowsIfAny(.moves, MoveLine.self).map { ($0.key, $0.count) })
  }

  private mutating func readOrders(_ fields: Fields<Plan.Key>) throws {
    purchases = try Self.sums(fields.rows(.purchases)) {
      PurchaseKey(server: ID($0.item), site: $0.site, period: $0.period)
    }
    racks = try Self.sums(fields.rows(.racks)) {
      RackPurchaseKey(rack: ID($0.item), site: $0.site, period: $0.period)
    }
    facilityModules = try Self.sums(fields.rowsIfAny(.facilityModules)) {
      FacilityOrderKey(site: $0.site, period: $0.period)
    }
    storagePurchases = try Self.sums(fields.rowsIfAny(.storageOrders)) {
      StoragePurchaseKey(storage: ID($0.item), site: $0.site, period: $0.period)
    }
    openings = try fields.once(
      .openings, fields.rows(.openings, OpeningRow.self).map { ($0.site, $0.period) }, "names a site twice")
  }

  private mutating func readWork(_ fields: Fields<Plan.Key>) throws {
    serving = try fields.once(
      .serving, fields.rows(.serving, ServingRow.self).map { ($0.key, $0.throughput) })
    routing = try fields.once(
      .routing, fields.rows(.routing, RoutingRow.self).map { ($0.key, $0.throughput) })
    placed = try fields.once(
      .placement, fields.rowsIfAny(.placement, PlacementRow.self).map { ($0.key, $0.share) })
    multiples = try fields.once(
      .multiples, fields.rowsIfAny(.multiples, MultipleRow.self).map { ($0.workload, $0.multiple) },
      "names a workload twice")
    short = try fields.once(.short, fields.rowsIfAny(.short, ShortRow.self).map { ($0.key, $0.throughput) })
    failoverServing = try fields.once(
      .failoverServing,
      fields.rowsIfAny(.failoverServing, FailoverServingRow.self).map { ($0.key, $0.row.throughput) })
    failoverRouting = try fields.once(
      .failoverRouting,
      fields.rowsIfAny(.failoverRouting, FailoverRoutingRow.self).map { ($0.key, $0.row.throughput) })
    holdings = try fields.once(
      .holdings, fields.rowsIfAny(.holdings, HoldingRow.self).map { ($0.key, $0.count) })
  }

  /// What the lines order; lines for the same thing are added up.
  private static func sums<Order: Hashable>(
    _ rows: [OrderRow], _ key: (PurchaseLine) -> Order
  ) -> [Order: Int] {
    rows.reduce(into: [:]) { $0[key($1.line), default: 0] += $1.line.count }
  }
}

extension Fields<Plan.Key> {
  /// The pairs of a list by their names.
  /// - Throws: where a name stands twice.
  func once<Name: Hashable, Value>(
    _ list: Plan.Key, _ pairs: [(Name, Value)], _ sentence: String = "has two lines for the same thing"
  ) throws -> [Name: Value] {
    try Dictionary(pairs) { _, _ in throw fault(list, sentence) }
  }
}
