import Domain

/// Amsterdam in use, New York to be opened, three periods, three slices: small enough to work by hand, complete
/// enough to meet every constraint and every cost term. Tests change one thing of it and look what follows.
struct Coast {
  static let (first, second, half) = (ID<Period>("2026Q1"), ID<Period>("2026Q2"), ID<Period>("2026H2"))
  static let (peak, day, night) = (ID<Slice>("peak"), ID<Slice>("day"), ID<Slice>("night"))
  static let (ams, nyc) = (ID<Site>("ams"), ID<Site>("nyc"))
  static let (eu, us) = (ID<Region>("eu"), ID<Region>("us"))
  static let (chat, batch) = (ID<Workload>("chat"), ID<Workload>("batch"))
  static let (old, gpu, cpu) = (ID<ServerType>("old"), ID<ServerType>("gpu"), ID<ServerType>("cpu"))
  static let (fast, eco) = (ID<OperatingMode>("fast"), ID<OperatingMode>("eco"))
  static let standard = ID<OperatingMode>("standard")
  static let rack = ID<RackType>("std")
  static let (periods, slices) = ([first, second, half], [peak, day, night])

  var supplyLimit = 5
  var spares = SpareRule(share: 0.1, count: 1)
  var amsFeed = Power(40)
  var nycFeed = Power(20)
  var amsSpace = Area(10)
  var amsTariff = Tariff.none
  var amsFacility = Facility.plain
  var transitCapacity = Traffic(1)
  var rackPower: Power? = Power(20)
  var discountRate = 0.08
  var shares = [0.04, 0.46, 0.5]
  var budgets = [
    Budget(kind: .capex, period: nil, limit: Money(rounding: 300_000)),
    Budget(kind: .capex, period: first, limit: Money(rounding: 160_000)),
    Budget(kind: .opex, period: second, limit: Money(rounding: 20_000)),
    Budget(kind: .total, period: half, limit: Money(rounding: 60_000)),
  ]
  var assumptions = [
    Assumption(key: "servers/gpu/price", value: "30000", unit: "USD", basis: .published, source: "a list"),
    Assumption(key: "sites/ams/pue", value: "1.25", unit: "", basis: .measured, source: "a meter"),
  ]
  var chatPenalty: Price<Work>?
  var chatDeferrable = 0.0
  var chatSharing = Sharing.shared
  var chatObjective: LatencyObjective?
  /// Without any, the Coast speaks of no carbon; `Coast.green` does.
  var carbonIntensities: [CarbonKey: CarbonIntensity] = [:]
  var carbon = CarbonPolicy.none
  /// Of a GPU server; a tenth of it of a rack.
  var embodied = Emissions.zero
  /// Of GPU servers, a year.
  var failureRate: Double?
  var accelerators: Int?
  var accounting: Accounting?
  var offers: [Offer] = []
  var moves: [Move] = []
  var gpuResaleRate: Double?
  var digest = String(repeating: "a", count: 64)

  var inventory: Inventory {
    Inventory(
      name: "Coast", description: "Two coasts", currency: "USD", horizon: horizon,
      policy: Policy(budgets: budgets, spares: spares, discountRate: discountRate, carbon: carbon),
      regions: [Self.eu, Self.us], sites: [amsterdam, newYork], rackTypes: [rackType],
      serverTypes: [oldServer, gpuServer, cpuServer], workloads: [chatWork, batchWork],
      throughputs: throughputs,
      existing: [
        ExistingServers(site: Self.ams, server: Self.old, count: 6, commissioned: date(2021, 4))
      ],
      bandwidth: bandwidth, demand: demand, latency: latency, energyPrices: energyPrices,
      assumptions: assumptions, files: [InputFile(path: "inventory.yaml", sha256: digest)],
      carbonIntensities: carbonIntensities,
      accounting: accounting, offers: offers, moves: moves)
  }
}

extension Coast {
  private func date(_ year: Int, _ month: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: 1) ?? horizon.start
  }

  var horizon: Horizon {
    guard let start = CivilDate(year: 2026, month: 1, day: 1) else { preconditionFailure("no such day") }
    let months = [3, 3, 6]
    let periods = Self.periods.enumerated().map { t, id in
      let before = months.prefix(t).reduce(0, +)
      return Period(
        id: id, ordinal: t, start: start.adding(months: before), months: months[t], monthsBefore: before)
    }
    return Horizon(
      start: start, periods: periods, slices: zip(Self.slices, shares).map { Slice(id: $0, share: $1) })
  }

  private var amsterdam: Site {
    Site(
      id: Self.ams, name: "Amsterdam", isExisting: true, openingCost: .zero, opensFrom: Self.first,
      fixedCost: Price(perUnit: 1000), space: amsSpace, powerFeed: amsFeed, pue: 1.25,
      demandCharge: Price(perUnit: 12), existingRacks: [Self.rack: 3], tariff: amsTariff,
      facility: amsFacility)
  }

  private var newYork: Site {
    Site(
      id: Self.nyc, name: "New York", isExisting: false, openingCost: Money(rounding: 50_000),
      opensFrom: Self.second, fixedCost: Price(perUnit: 500), space: Area(6), powerFeed: nycFeed, pue: 1.5,
      demandCharge: nil, existingRacks: [:])
  }

  private var rackType: RackType {
    RackType(
      id: Self.rack, name: "Standard rack", vendor: "Rackmaker", partNumber: "R-42", units: RackHeight(42),
      powerLimit: rackPower, price: Money(rounding: 2000), floorSpace: Area(2), embodiedCarbon: embodied / 10)
  }

  private var oldServer: ServerType {
    ServerType(
      id: Self.old, name: "Old server", vendor: "Maker", partNumber: "O-1", price: Money(rounding: 20_000),
      leadTime: 0, supplyLimit: 0, idlePower: Power(0.5),
      modes: [OperatingMode(id: Self.standard, peakPower: Power(2))], rackUnits: RackHeight(21),
      rack: Self.rack, serviceLifeMonths: 60, maintenanceRate: 0.1, salvageRate: 0)
  }

  private var gpuServer: ServerType {
    ServerType(
      id: Self.gpu, name: "GPU server", vendor: "Maker", partNumber: "G-1", price: Money(rounding: 30_000),
      leadTime: 1, supplyLimit: supplyLimit, idlePower: Power(1),
      modes: [
        OperatingMode(id: Self.eco, peakPower: Power(3)), OperatingMode(id: Self.fast, peakPower: Power(5)),
      ], rackUnits: RackHeight(8), rack: Self.rack, serviceLifeMonths: 36, maintenanceRate: 0.05,
      salvageRate: 0.3, embodiedCarbon: embodied, annualFailureRate: failureRate, accelerators: accelerators,
      resaleRate: gpuResaleRate)
  }

  private var cpuServer: ServerType {
    ServerType(
      id: Self.cpu, name: "CPU server", vendor: "Maker", partNumber: "C-1", price: Money(rounding: 5000),
      leadTime: 0, supplyLimit: nil, idlePower: Power(0.2),
      modes: [OperatingMode(id: Self.standard, peakPower: Power(0.5))], rackUnits: .zero, rack: nil,
      serviceLifeMonths: nil, maintenanceRate: 0, salvageRate: 0)
  }

  private var chatWork: Workload {
    Workload(
      id: Self.chat, name: "Chat", unit: "tokens", maxUtilisation: 0.8, latencyLimit: Latency(50),
      networkOut: Quantity(1000), networkIn: Quantity(500), deferrableShare: chatDeferrable,
      shortPenalty: chatPenalty, sharing: chatSharing, latencyObjective: chatObjective)
  }

  private var batchWork: Workload {
    Workload(
      id: Self.batch, name: "Batch", unit: "jobs", maxUtilisation: 1, latencyLimit: nil,
      networkOut: Quantity(1e6), networkIn: Quantity(2e6))
  }

  private var throughputs: [ThroughputFigure] {
    [
      (Self.chat, Self.old, Self.standard, 400), (Self.chat, Self.gpu, Self.fast, 1000),
      (Self.chat, Self.gpu, Self.eco, 500), (Self.batch, Self.cpu, Self.standard, 10),
      (Self.batch, Self.gpu, Self.fast, 50),
    ].map { ThroughputFigure(workload: $0.0, server: $0.1, mode: $0.2, throughput: Throughput($0.3)) }
  }

  private var bandwidth: [BandwidthProduct] {
    [
      BandwidthProduct(
        site: Self.ams, region: nil, name: "Exchange", percentilePrice: Price(perUnit: 500),
        egressPrice: nil, capacity: transitCapacity),
      BandwidthProduct(
        site: Self.ams, region: Self.us, name: "Atlantic", percentilePrice: nil,
        egressPrice: Price(perUnit: 0.05), capacity: nil),
      BandwidthProduct(
        site: Self.nyc, region: nil, name: "Carrier", percentilePrice: Price(perUnit: 800),
        egressPrice: Price(perUnit: 0.02), capacity: Traffic(0.5)),
    ]
  }

  private var latency: [LatencyKey: Latency] {
    [
      LatencyKey(region: Self.eu, site: Self.ams): Latency(10),
      LatencyKey(region: Self.us, site: Self.ams): Latency(90),
      LatencyKey(region: Self.us, site: Self.nyc): Latency(10),
      LatencyKey(region: Self.eu, site: Self.nyc): Latency(90),
    ]
  }

  private var energyPrices: [EnergyPriceKey: Price<KilowattHour>] {
    var prices: [EnergyPriceKey: Price<KilowattHour>] = [:]
    for period in Self.periods {
      for (slice, price) in zip(Self.slices, [0.3, 0.2, 0.12]) {
        prices[EnergyPriceKey(site: Self.ams, period: period, slice: slice)] = Price(perUnit: price)
        prices[EnergyPriceKey(site: Self.nyc, period: period, slice: slice)] = Price(perUnit: 0.15)
      }
    }
    prices[EnergyPriceKey(site: Self.nyc, period: Self.half, slice: Self.night)] = Price(perUnit: -0.01)
    return prices
  }

  /// Tokens per second of `chat` by slice; New York's region asks from the second period on.
  static let chatOfEurope = [1600.0, 1200, 400]
  static let chatOfAmerica = [400.0, 200, 100]
  /// Jobs per second of `batch`, the same in every slice.
  static func batchOfEurope(_ period: ID<Period>) -> Double { period == half ? 15 : 5 }
  static let batchOfAmerica = 2.0

  private var demand: [DemandKey: Throughput] {
    var demand: [DemandKey: Throughput] = [:]
    func ask(_ work: ID<Workload>, _ region: ID<Region>, _ time: (ID<Period>, ID<Slice>), _ rate: Double) {
      let key = DemandKey(workload: work, region: region, period: time.0, slice: time.1)
      demand[key] = Throughput(rate)
    }
    for period in Self.periods {
      for (h, slice) in Self.slices.enumerated() {
        ask(Self.chat, Self.eu, (period, slice), Self.chatOfEurope[h])
        if period != Self.first { ask(Self.chat, Self.us, (period, slice), Self.chatOfAmerica[h]) }
        ask(Self.batch, Self.eu, (period, slice), Self.batchOfEurope(period))
        ask(Self.batch, Self.us, (period, slice), Self.batchOfAmerica)
      }
    }
    return demand
  }
}
