/// A server one can buy or already owns: one SKU of the catalogue.
public struct ServerType: Hashable, Sendable, Durable {
  public let id: ID<ServerType>
  public let name: String
  public let vendor: String
  public let partNumber: String
  /// List price of one server at the plan's start; what an order costs is `price(in:)` and `priceBrackets(in:)`.
  public let price: Money
  /// Periods from the order to service, 0 or more.
  public let leadTime: Int
  /// Most servers that can be ordered in one period over all sites, where `terms` names none; nil is unlimited.
  public let supplyLimit: Int?
  /// Power of an idle server at the wall.
  public let idlePower: Power
  /// Operating modes; at least one, by name.
  public let modes: [OperatingMode]
  /// Height in the rack; 0 stands outside racks.
  public let rackUnits: RackHeight
  /// The rack it is mounted in; nil when it needs none.
  public let rack: ID<RackType>?
  /// Whole months of service; nil outlasts every horizon.
  public let serviceLifeMonths: Int?
  /// Share of the price paid for it, per year in service; existing servers count at the list price.
  public let maintenanceRate: Double
  /// Share of the price paid for it that a new server is worth at the horizon; falls on a straight line with age.
  public let salvageRate: Double
  /// How its price moves, when and in which numbers it is sold.
  public internal(set) var terms: OrderTerms
  /// Emitted to make one server, counted when it is ordered.
  public let embodiedCarbon: Emissions
  /// Mean failures of one server per year; nil for a type that is taken never to fail.
  public let annualFailureRate: Double?
  /// Accelerators in one server; nil where the inventory does not say.
  public let accelerators: Int?
  /// Whether it can be ordered; otherwise only offers and existing servers have it.
  public let canBeBought: Bool
  /// Share of the price paid that a new server is sold for before its end of life; falls with the life left on a
  /// straight line. Nil where servers stay until their end of life.
  public let resaleRate: Double?
  /// Memory of one accelerator; nil when not known.
  public let acceleratorMemory: Volume?
  /// Measured power of the only mode over utilisation; nil where it rises evenly from idle to peak.
  public let powerCurve: PowerCurve?
  /// Whether an idle server draws nothing, wherever it stands; never beside a power curve.
  public let switchesOffIdle: Bool
  public let weight: Weight?

  public init(
    id: ID<ServerType>, name: String, vendor: String, partNumber: String, price: Money, leadTime: Int,
    supplyLimit: Int?, idlePower: Power, modes: [OperatingMode], rackUnits: RackHeight,
    rack: ID<RackType>?, serviceLifeMonths: Int?, maintenanceRate: Double, salvageRate: Double,
    terms: OrderTerms = .plain, embodiedCarbon: Emissions = .zero, annualFailureRate: Double? = nil,
    accelerators: Int? = nil, canBeBought: Bool = true, resaleRate: Double? = nil,
    acceleratorMemory: Volume? = nil, powerCurve: PowerCurve? = nil, switchesOffIdle: Bool = false,
    weight: Weight? = nil
  ) {
    self.id = id
    self.name = name
    self.vendor = vendor
    self.partNumber = partNumber
    self.price = price
    self.leadTime = leadTime
    self.supplyLimit = supplyLimit
    self.idlePower = idlePower
    self.modes = modes
    self.rackUnits = rackUnits
    self.rack = rack
    self.serviceLifeMonths = serviceLifeMonths
    self.maintenanceRate = maintenanceRate
    self.salvageRate = salvageRate
    self.terms = terms
    self.embodiedCarbon = embodiedCarbon
    self.annualFailureRate = annualFailureRate
    self.accelerators = accelerators
    self.canBeBought = canBeBought
    self.resaleRate = resaleRate
    self.acceleratorMemory = acceleratorMemory
    self.powerCurve = powerCurve
    self.switchesOffIdle = switchesOffIdle
    self.weight = weight
  }

  /// The most a server can draw in any of its modes: what feeds and racks must carry.
  public var configuredMaximum: Power { powerCurve?.highest ?? modes.map(\.peakPower).max() ?? idlePower }
}

/// A way to run a server (a precision, a quantization level, a power cap) with its own power and throughput.
public struct OperatingMode: Hashable, Sendable {
  public let id: ID<OperatingMode>
  /// Power of a fully loaded server at the wall; at least the idle power.
  public let peakPower: Power

  public init(id: ID<OperatingMode>, peakPower: Power) {
    self.id = id
    self.peakPower = peakPower
  }
}

/// A rack one can buy; servers of one type fill it, as many as its units, its power and its frame carry.
public struct RackType: Hashable, Sendable {
  public let id: ID<RackType>
  public let name: String
  public let vendor: String
  public let partNumber: String
  public let units: RackHeight
  /// Power one rack carries; nil is unlimited.
  public let powerLimit: Power?
  public let price: Money
  public let floorSpace: Area
  /// Emitted to make one rack, counted when it is ordered.
  public let embodiedCarbon: Emissions
  /// Weight of the servers that one rack carries; nil is unlimited.
  public let weightLimit: Weight?

  public init(
    id: ID<RackType>, name: String, vendor: String, partNumber: String, units: RackHeight,
    powerLimit: Power?, price: Money, floorSpace: Area, embodiedCarbon: Emissions = .zero,
    weightLimit: Weight? = nil
  ) {
    self.id = id
    self.name = name
    self.vendor = vendor
    self.partNumber = partNumber
    self.units = units
    self.powerLimit = powerLimit
    self.price = price
    self.floorSpace = floorSpace
    self.embodiedCarbon = embodiedCarbon
    self.weightLimit = weightLimit
  }
}

/// Servers that stand at a site when the plan starts.
public struct ExistingServers: Hashable, Sendable {
  public let site: ID<Site>
  public let server: ID<ServerType>
  /// 0 or more.
  public let count: Int
  public let commissioned: CivilDate

  public init(site: ID<Site>, server: ID<ServerType>, count: Int, commissioned: CivilDate) {
    self.site = site
    self.server = server
    self.count = count
    self.commissioned = commissioned
  }
}
