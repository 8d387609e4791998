import Domain

/// A small inventory to bend: every part is a variable with a plain value, so that a test states only what it
/// is about. As it is: one site, one server type, one workload, one region, one year, one slice; nothing but
/// the server costs money.
public struct TinyWorld: Sendable {
  public var start = TinyWorld.date(2026, 1, 1)
  /// Months of each period.
  public var periodMonths = [12]
  public var slices = [Slice(id: ID("all"), share: 1)]
  public var regions: [ID<Region>] = [ID("world")]
  public var sites = [TinySite()]
  public var racks: [RackType] = []
  public var servers = [TinyServer()]
  public var workloads = [TinyWorkload()]
  /// Throughput of a server, by workload, server type and mode.
  public var throughputs: [ThroughputFigure] = [TinyWorld.figure(10)]
  public var existing: [ExistingServers] = []
  public var bandwidth: [BandwidthProduct] = []
  public var offers: [Offer] = []
  public var moves: [Move] = []
  /// Throughput asked for in every slice, unless `demandOf` says otherwise.
  public var demand: [DemandKey: Throughput] = [:]
  public var latency: [LatencyKey: Latency] = [:]
  public var energyPrices: [EnergyPriceKey: Price<KilowattHour>] = [:]
  public var budgets: [Budget] = []
  public var spares = SpareRule.none
  public var discountRate = 0.0
  public var goals = [Goal(.cost)]
  public var shares: [SpendingShare] = []
  public var contingency = 0.0
  public var carbonIntensities: [CarbonKey: CarbonIntensity] = [:]
  public var carbon = CarbonPolicy.none
  public var accounting: Accounting?
  public var switches: [TinySwitch] = []
  public var fabrics: [TinyFabric] = []
  public var existingSwitches: [ExistingSwitches] = []
  public var egressPools: [EgressPool] = []
  public var siteLinks: [SiteLink] = []
  public var storage: [TinyStorage] = []
  public var mixesRacks = false
  public var datasets: [TinyDataset] = []
  public var existingStorage: [ExistingStorage] = []
  public var dataNeeds: [DatasetKey: DataNeed] = [:]

  /// A world that asks for `demand` of its one workload, everywhere and always.
  public init(demand: Double = 95) {
    ask(demand)
  }

  public static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day: \(year)-\(month)-\(day)")
    }
    return date
  }

  public static func figure(
    _ throughput: Double, workload: String = "chat", server: String = "node", mode: String = "standard"
  ) -> ThroughputFigure {
    ThroughputFigure(
      workload: ID(workload), server: ID(server), mode: ID(mode), throughput: Throughput(throughput))
  }

  public var periods: [Period] {
    var before = 0
    return periodMonths.enumerated().map { ordinal, months in
      defer { before += months }
      return Period(
        id: ID("p\(ordinal + 1)"), ordinal: ordinal, start: start.adding(months: before), months: months,
        monthsBefore: before)
    }
  }

  /// Asks for `demand` of every workload in every region, period and slice.
  public mutating func ask(_ demand: Double) {
    for workload in workloads {
      for region in regions { ask(demand, of: workload.id, from: region.name) }
    }
  }

  /// Asks for `demand` in the given periods (1-based; all when empty) and slice (all when nil).
  public mutating func ask(
    _ demand: Double, of workload: String = "chat", from region: String = "world", in periods: [Int] = [],
    _ slice: String? = nil
  ) {
    for period in self.periods where periods.isEmpty || periods.contains(period.ordinal + 1) {
      for part in slices where slice == nil || part.id.name == slice {
        let key = DemandKey(workload: ID(workload), region: ID(region), period: period.id, slice: part.id)
        self.demand[key] = demand > 0 ? Throughput(demand) : nil
      }
    }
  }

  /// Sets one energy price at a site for every period and slice, or for one slice.
  public mutating func price(energy price: Double, at site: String = "ams", in slice: String? = nil) {
    for period in periods {
      for part in slices where slice == nil || part.id.name == slice {
        energyPrices[EnergyPriceKey(site: ID(site), period: period.id, slice: part.id)] = Price(
          perUnit: price)
      }
    }
  }

  public var inventory: Inventory {
    Inventory(
      name: "tiny", description: "", currency: "USD",
      horizon: Horizon(start: start, periods: periods, slices: slices),
      policy: Policy(
        budgets: budgets, spares: spares, discountRate: discountRate, goals: goals, shares: shares,
        contingency: contingency, carbon: carbon,
        mixesRacks: mixesRacks),
      regions: regions,
      sites: sites.map { $0.site(in: periods) }, rackTypes: racks, serverTypes: servers.map(\.server),
      workloads: workloads.map(\.workload), throughputs: throughputs, existing: existing,
      bandwidth: bandwidth, demand: demand, latency: latency, energyPrices: energyPrices, assumptions: [],
      files: [], carbonIntensities: carbonIntensities, switchTypes: switches.map(\.type),
      fabrics: fabrics.map(\.fabric),
      existingSwitches: existingSwitches, egressPools: egressPools, siteLinks: siteLinks,
      accounting: accounting, storageTypes: storage.map(\.storage),
      datasets: datasets.map { $0.dataset(on: storage) },
      existingStorage: existingStorage, dataNeeds: dataNeeds,
      offers: offers, moves: moves)
  }
}

/// A site that limits nothing and costs nothing until told otherwise.
public struct TinySite: Sendable {
  public var id = "ams"
  public var isExisting = true
  public var mayBeLost = true
  public var openingCost = 0.0
  /// 1-based.
  public var opensFrom = 1
  public var fixedCostPerMonth = 0.0
  public var space: Double?
  public var powerFeed: Double?
  public var pue = 1.0
  public var demandCharge: Double?
  public var existingRacks: [String: Int] = [:]
  public var tariff = Tariff.none
  public var facility = Facility.plain

  public init(_ id: String = "ams") { self.id = id }

  func site(in periods: [Period]) -> Site {
    Site(
      id: ID(id), name: id, isExisting: isExisting, mayBeLost: mayBeLost,
      openingCost: Money(rounding: openingCost), opensFrom: periods[opensFrom - 1].id,
      fixedCost: Price(perUnit: fixedCostPerMonth),
      space: space.map { Area($0) }, powerFeed: powerFeed.map { Power($0) }, pue: pue,
      demandCharge: demandCharge.map { Price(perUnit: $0) },
      existingRacks: Dictionary(uniqueKeysWithValues: existingRacks.map { (ID($0.key), $0.value) }),
      tariff: tariff, facility: facility)
  }
}

/// A server of 1,000 a piece that draws nothing, needs no rack and lasts for ever until told otherwise.
public struct TinyServer: Sendable {
  public var id = "node"
  public var price = 1000.0
  public var leadTime = 0
  public var supplyLimit: Int?
  public var idlePower = 0.0
  /// Peak power by mode.
  public var modes = ["standard": 0.0]
  public var rackUnits = 0.0
  public var rack: String?
  public var lifeMonths: Int?
  public var maintenanceRate = 0.0
  public var salvageRate = 0.0
  public var vendor = "Acme"
  public var terms = OrderTerms.plain
  /// kgCO2e.
  public var embodiedCarbon = 0.0
  /// Failures of one server per year.
  public var failureRate: Double?
  public var accelerators: Int?
  public var canBeBought = true
  public var resaleRate: Double?
  /// GB of one accelerator.
  public var acceleratorMemory: Double?
  public var powerCurve: PowerCurve?
  public var switchesOffIdle = false
  public var weight: Double?

  public init(_ id: String = "node") { self.id = id }

  var server: ServerType {
    ServerType(
      id: ID(id), name: id, vendor: vendor, partNumber: "A-\(id)", price: Money(rounding: price),
      leadTime: leadTime, supplyLimit: supplyLimit, idlePower: Power(idlePower),
      modes: modes.sorted { $0.key < $1.key }.map {
        OperatingMode(id: ID($0.key), peakPower: Power($0.value))
      },
      rackUnits: RackHeight(rackUnits), rack: rack.map { ID($0) }, serviceLifeMonths: lifeMonths,
      maintenanceRate: maintenanceRate, salvageRate: salvageRate, terms: terms,
      embodiedCarbon: Emissions(embodiedCarbon), annualFailureRate: failureRate, accelerators: accelerators,
      canBeBought: canBeBought, resaleRate: resaleRate,
      acceleratorMemory: acceleratorMemory.map { Volume($0) }, powerCurve: powerCurve,
      switchesOffIdle: switchesOffIdle, weight: weight.map { Weight($0) })
  }
}

/// A workload that may load servers fully and runs anywhere until told otherwise.
public struct TinyWorkload: Sendable {
  public var id = "chat"
  public var maxUtilisation = 1.0
  public var latencyLimit: Double?
  public var bytesOut = 0.0
  public var bytesIn = 0.0
  /// To another site, per unit of work.
  public var replication = 0.0
  public var headroom = 0.0
  public var deferrableShare = 0.0
  /// Per unit of work.
  public var shortPenalty: Double?
  /// nil is any.
  public var modes: Set<String>?
  public var weight: Double?
  public var siteLossShare = 0.0
  public var replicaAccelerators: Int?
  /// GB by mode.
  public var replicaMemory: [String: Double] = [:]
  public var sharing = Sharing.shared
  public var latencyObjective: LatencyObjective?
  public var scaling: ScalingCurve?

  public init(_ id: String = "chat") { self.id = id }

  var workload: Workload {
    Workload(
      id: ID(id), name: id, unit: "tokens", maxUtilisation: maxUtilisation,
      latencyLimit: latencyLimit.map { Latency($0) }, networkOut: Quantity(bytesOut),
      networkIn: Quantity(bytesIn), headroom: headroom, deferrableShare: deferrableShare,
      shortPenalty: shortPenalty.map { Price(perUnit: $0) },
      acceptedModes: modes.map { Set($0.map { ID($0) }) }, weight: weight, siteLossShare: siteLossShare,
      replication: Quantity(replication),
      replicaAccelerators: replicaAccelerators,
      replicaMemory: Dictionary(uniqueKeysWithValues: replicaMemory.map { (ID($0.key), Volume($0.value)) }),
      sharing: sharing, latencyObjective: latencyObjective, scaling: scaling)
  }
}
