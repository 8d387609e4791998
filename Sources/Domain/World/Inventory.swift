/// The world a plan is made for: what can be bought, what stands, what is asked for, at which prices.
///
/// Immutable and canonical: every list is in a fixed order whatever the order of rows in the files, so that
/// equal worlds are equal values and one inventory has one plan. The reader has checked every reference.
public struct Inventory: Hashable, Sendable {
  public let name: String
  public let description: String
  /// ISO 4217 code of the currency that every `Money` and `Price` here is in.
  public let currency: String
  public let horizon: Horizon
  public private(set) var policy: Policy
  /// Sorted by name, like every list below.
  public let regions: [ID<Region>]
  public let sites: [Site]
  public let rackTypes: [RackType]
  public private(set) var serverTypes: [ServerType]
  public private(set) var workloads: [Workload]
  public let throughputs: [ThroughputFigure]
  public let existing: [ExistingServers]
  public let bandwidth: [BandwidthProduct]
  public let switchTypes: [SwitchType]
  public let fabrics: [Fabric]
  /// By fabric, site and role.
  public let existingSwitches: [ExistingSwitches]
  public let egressPools: [EgressPool]
  /// By `from`, then `to`.
  public let siteLinks: [SiteLink]
  /// Throughput asked for; a missing key asks for nothing. Values are above 0.
  public private(set) var demand: [DemandKey: Throughput]
  /// How many times its own demand each workload asks for in `demand`; once where none is given.
  public private(set) var multiples: [ID<Workload>: Double] = [:]
  /// Latency between region and site; a missing pair has no limit applied only when no workload sets one.
  public let latency: [LatencyKey: Latency]
  /// Energy price; a missing key costs nothing.
  public let energyPrices: [EnergyPriceKey: Price<KilowattHour>]
  /// Ways to have servers without buying them, by site, server type and name.
  public let offers: [Offer]
  /// Ways to bring servers from site to site, by server type and sites.
  public let moves: [Move]
  /// Every default used and every figure whose source the inventory names.
  private let stated: [Assumption]
  /// The files that were read, sorted by path.
  public let files: [InputFile]
  /// Carbon intensity of energy; a missing key emits nothing.
  public let carbonIntensities: [CarbonKey: CarbonIntensity]
  /// How the books are kept; nil for a plan without.
  public let accounting: Accounting?
  /// Sorted by name, like both lists below.
  public let storageTypes: [StorageType]
  public let datasets: [Dataset]
  public let existingStorage: [ExistingStorage]
  /// Data to be kept; a missing key keeps nothing.
  public let dataNeeds: [DatasetKey: DataNeed]
  /// Places in the lists above.
  let (placeOfSite, placeOfServerType): ([ID<Site>: Int], [ID<ServerType>: Int])
  let placeOfWorkload: [ID<Workload>: Int]

  public init(
    name: String, description: String, currency: String, horizon: Horizon, policy: Policy,
    regions: [ID<Region>], sites: [Site], rackTypes: [RackType], serverTypes: [ServerType],
    workloads: [Workload], throughputs: [ThroughputFigure], existing: [ExistingServers],
    bandwidth: [BandwidthProduct], demand: [DemandKey: Throughput], latency: [LatencyKey: Latency],
    energyPrices: [EnergyPriceKey: Price<KilowattHour>], assumptions: [Assumption], files: [InputFile],
    carbonIntensities: [CarbonKey: CarbonIntensity] = [:],
    switchTypes: [SwitchType] = [], fabrics: [Fabric] = [], existingSwitches: [ExistingSwitches] = [],
    egressPools: [EgressPool] = [], siteLinks: [SiteLink] = [], accounting: Accounting? = nil,
    storageTypes: [StorageType] = [], datasets: [Dataset] = [], existingStorage: [ExistingStorage] = [],
    dataNeeds: [DatasetKey: DataNeed] = [:],
    offers: [Offer] = [], moves: [Move] = []
  ) {
    self.name = name
    self.description = description
    self.currency = currency
    self.horizon = horizon
    self.policy = policy
    self.regions = regions.sorted()
    self.sites = sites.sorted { $0.id < $1.id }
    self.rackTypes = rackTypes.sorted { $0.id < $1.id }
    self.serverTypes = serverTypes.sorted { $0.id < $1.id }
    self.workloads = workloads.sorted { $0.id < $1.id }
    self.throughputs = throughputs.sorted {
      ($0.workload, $0.server, $0.mode) < ($1.workload, $1.server, $1.mode)
    }
    self.existing = existing.sorted {
      ($0.site, $0.server, $0.commissioned, $0.count) < ($1.site, $1.server, $1.commissioned, $1.count)
    }
    self.bandwidth = bandwidth.sorted { ($0.site, $0.region?.name ?? "") < ($1.site, $1.region?.name ?? "") }
    self.switchTypes = switchTypes.sorted { $0.id < $1.id }
    self.fabrics = fabrics.sorted { $0.id < $1.id }
    self.existingSwitches = existingSwitches.sorted {
      ($0.fabric, $0.site, $0.role) < ($1.fabric, $1.site, $1.role)
    }
    self.egressPools = egressPools.sorted { $0.id < $1.id }
    self.siteLinks = siteLinks.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    self.demand = demand
    self.latency = latency
    self.energyPrices = energyPrices
    self.moves = moves.sorted { $0.route < $1.route }
    self.offers = offers.sorted { $0.key < $1.key }
    stated = assumptions
    self.files = files.sorted { $0.path < $1.path }
    self.carbonIntensities = carbonIntensities
    self.accounting = accounting
    self.storageTypes = storageTypes.sorted { $0.id < $1.id }
    self.datasets = datasets.sorted { $0.id < $1.id }
    self.existingStorage = existingStorage.sorted {
      ($0.site, $0.storage, $0.commissioned, $0.count) < ($1.site, $1.storage, $1.commissioned, $1.count)
    }
    self.dataNeeds = dataNeeds
    (placeOfSite, placeOfServerType) = (Self.places(self.sites, \.id), Self.places(self.serverTypes, \.id))
    placeOfWorkload = Self.places(self.workloads, \.id)
  }

  private static func places<Entity, Name: Hashable>(
    _ list: [Entity], _ name: KeyPath<Entity, Name>
  ) -> [Name: Int] {
    Dictionary(
      list.enumerated().map { ($1[keyPath: name], $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Inventory {
  /// The same world asking for `multiples` of each workload's demand, everywhere and always; once where none is
  /// given. Of a workload with a multiple nothing may stay unserved, at whatever penalty.
  public func asking(_ multiples: [ID<Workload>: Double]) -> Inventory {
    guard !multiples.isEmpty else { return self }
    var world = self
    world.multiples.merge(multiples, uniquingKeysWith: *)
    for place in workloads.indices where multiples[workloads[place].id] != nil {
      world.workloads[place].shortPenalty = nil
    }
    for (key, throughput) in demand {
      let asked = throughput * (multiples[key.workload] ?? 1)
      world.demand[key] = asked > .zero ? asked : nil
    }
    return world
  }

  /// The same world where every server costs the list price of the day, however many are ordered.
  public var withoutVolumeDiscounts: Inventory {
    var world = self
    for place in serverTypes.indices { world.serverTypes[place].terms.discounts = nil }
    return world
  }

  /// What a unit of a workload's unserved work is held to cost; nil where all of it must be served: without a penalty,
  /// and wherever another goal comes before the cost, since energy, carbon and capex are least where nothing is served.
  public func shortPenalty(of workload: Workload) -> Price<Work>? {
    mayStayUnserved ? workload.shortPenalty : nil
  }

  /// Whether penalties for unserved work count: a penalty can only be weighed against a cost.
  private var mayStayUnserved: Bool { policy.goals.first?.objective == .cost }

  /// Every default used, every figure whose source the inventory names, and what the goals leave aside, sorted by key.
  public var assumptions: [Assumption] {
    let priced = mayStayUnserved ? [] : workloads.filter { $0.shortPenalty != nil }
    let unused = priced.map {
      Assumption(
        key: "workloads/\($0.id)/short_penalty", value: "not used: all demand is served", unit: "",
        basis: .defaulted, source: "another goal than the cost comes first")
    }
    return (stated + unused).sorted()
  }

  /// The same world with other goals; at least one.
  public func pursuing(_ goals: [Goal]) -> Inventory {
    var world = self
    world.policy.goals = goals
    return world
  }
}

/// Where and when throughput is asked for.
public struct DemandKey: Hashable, Sendable {
  public let workload: ID<Workload>
  public let region: ID<Region>
  public let period: ID<Period>
  public let slice: ID<Slice>

  public init(workload: ID<Workload>, region: ID<Region>, period: ID<Period>, slice: ID<Slice>) {
    self.workload = workload
    self.region = region
    self.period = period
    self.slice = slice
  }
}

public struct LatencyKey: Hashable, Sendable {
  public let region: ID<Region>
  public let site: ID<Site>

  public init(region: ID<Region>, site: ID<Site>) {
    self.region = region
    self.site = site
  }
}
