/// What a plan decides. Everything else (servers in service, power, billed traffic, money) follows from it and
/// from the inventory. Keys with a count or throughput of zero are absent.
public struct Decisions: Hashable, Sendable {
  /// The most of one thing that an order may be for; keeps sums within whole numbers.
  public static let mostPerOrder = 1_000_000_000

  /// Servers ordered.
  public var purchases: [PurchaseKey: Int]
  /// Racks ordered; they stand from the start of the period of the order.
  public var racks: [RackPurchaseKey: Int]
  /// The period in which each candidate site opens; absent when it stays closed. Existing sites never appear.
  public var openings: [ID<Site>: ID<Period>]
  /// Throughput served on one server type in one mode.
  public var serving: [ServingKey: Throughput]
  /// Throughput of a region served at a site.
  public var routing: [RoutingKey: Throughput]
  /// Throughput asked for and not served, at a penalty.
  public var short: [DemandKey: Throughput]
  /// What is served on one server type in one mode while a site is lost.
  public var failoverServing: [FailoverServingKey: Throughput] = [:]
  /// What of a region is served at a site while another one is lost.
  public var failoverRouting: [FailoverRoutingKey: Throughput] = [:]
  /// How many times its demand each workload is served; empty unless the plan is made for most throughput.
  public var multiples: [ID<Workload>: Double] = [:]
  /// Switches ordered; they stand from the start of the period of the order.
  public var switches: [SwitchPurchaseKey: Int]
  /// Ports of connections, paid by the month.
  public var ports: [PortKey: Int]
  /// Work whose results go from the serving site to another, of workloads that are replicated.
  public var replication: [ReplicationKey: Throughput]
  /// Ports of links between sites, paid by the month.
  public var linkPorts: [LinkPortKey: Int]
  /// Units of storage ordered.
  public var storagePurchases: [StoragePurchaseKey: Int]
  /// Share of one copy of a dataset that a storage type holds at a site, above 0 and at most 1.
  public var placed: [PlacementKey: Double]

  /// Servers taken for a term, leased or committed.
  public var leases: [LeaseKey: Int]
  /// Servers rented by the hour, on the average of their slice.
  public var rented: [RentKey: Double]
  /// Servers that leave for good before their end of life.
  public var retirements: [RetirementKey: Int]
  /// Servers brought from site to site.
  public var moves: [MoveKey: Int]
  /// Blocks (whole servers, or whole replicas) that a workload has to itself.
  public var holdings: [HoldingKey: Int]
  /// Modules of power and cooling ordered.
  public var facilityModules: [FacilityOrderKey: Int]

  public init(
    purchases: [PurchaseKey: Int] = [:], racks: [RackPurchaseKey: Int] = [:],
    openings: [ID<Site>: ID<Period>] = [:], serving: [ServingKey: Throughput] = [:],
    routing: [RoutingKey: Throughput] = [:], short: [DemandKey: Throughput] = [:],
    switches: [SwitchPurchaseKey: Int] = [:],
    ports: [PortKey: Int] = [:],
    replication: [ReplicationKey: Throughput] = [:], linkPorts: [LinkPortKey: Int] = [:],
    storagePurchases: [StoragePurchaseKey: Int] = [:],
    placed: [PlacementKey: Double] = [:],
    leases: [LeaseKey: Int] = [:], rented: [RentKey: Double] = [:],
    retirements: [RetirementKey: Int] = [:], moves: [MoveKey: Int] = [:],
    holdings: [HoldingKey: Int] = [:], facilityModules: [FacilityOrderKey: Int] = [:]
  ) {
    self.purchases = purchases
    self.racks = racks
    self.openings = openings
    self.serving = serving
    self.routing = routing
    self.short = short
    self.switches = switches
    self.ports = ports
    self.replication = replication
    self.linkPorts = linkPorts
    self.storagePurchases = storagePurchases
    self.placed = placed
    self.leases = leases
    self.rented = rented
    self.retirements = retirements
    self.moves = moves
    self.holdings = holdings
    self.facilityModules = facilityModules
  }
}

/// An order of servers.
public struct PurchaseKey: Hashable, Sendable {
  public let server: ID<ServerType>
  public let site: ID<Site>
  /// The period of the order.
  public let period: ID<Period>

  public init(server: ID<ServerType>, site: ID<Site>, period: ID<Period>) {
    self.server = server
    self.site = site
    self.period = period
  }
}

/// An order of racks.
public struct RackPurchaseKey: Hashable, Sendable {
  public let rack: ID<RackType>
  public let site: ID<Site>
  public let period: ID<Period>

  public init(rack: ID<RackType>, site: ID<Site>, period: ID<Period>) {
    self.rack = rack
    self.site = site
    self.period = period
  }
}

/// An order of modules of power and cooling.
public struct FacilityOrderKey: Hashable, Sendable {
  public let site: ID<Site>
  /// The period of the order.
  public let period: ID<Period>

  public init(site: ID<Site>, period: ID<Period>) {
    self.site = site
    self.period = period
  }
}

/// Work done somewhere, on something, some time.
public struct ServingKey: Hashable, Sendable {
  public let workload: ID<Workload>
  public let server: ID<ServerType>
  public let mode: ID<OperatingMode>
  public let site: ID<Site>
  public let period: ID<Period>
  public let slice: ID<Slice>

  public init(
    workload: ID<Workload>, server: ID<ServerType>, mode: ID<OperatingMode>, site: ID<Site>,
    period: ID<Period>, slice: ID<Slice>
  ) {
    self.workload = workload
    self.server = server
    self.mode = mode
    self.site = site
    self.period = period
    self.slice = slice
  }
}

/// A region's work sent to a site.
public struct RoutingKey: Hashable, Sendable {
  public let workload: ID<Workload>
  public let region: ID<Region>
  public let site: ID<Site>
  public let period: ID<Period>
  public let slice: ID<Slice>

  public init(
    workload: ID<Workload>, region: ID<Region>, site: ID<Site>, period: ID<Period>, slice: ID<Slice>
  ) {
    self.workload = workload
    self.region = region
    self.site = site
    self.period = period
    self.slice = slice
  }
}
