import Domain

/// A random small world in which any subset of the features may occur. The same seed gives the same world.
public struct GeneratedWorld {
  public private(set) var world = TinyWorld(demand: 0)
  private var random: SeededRandom
  private let most: Size

  /// How large a world may get.
  public struct Size: Sendable {
    let sites: Int
    let servers: Int
    let workloads: Int
    let regions: Int
    let periods: Int
    let slices: Int
    /// Servers that the peak demand of one workload needs, at most.
    let load: Double

    /// Small enough to enumerate every whole-number choice.
    public static let tiny = Size(
      sites: 2, servers: 2, workloads: 1, regions: 1, periods: 1, slices: 2, load: 2)
    public static let small = Size(
      sites: 3, servers: 3, workloads: 2, regions: 3, periods: 3, slices: 3, load: 12)
    /// Large enough for the search to take its long way: relaxation, dive, neighbourhoods.
    public static let medium = Size(
      sites: 4, servers: 4, workloads: 3, regions: 4, periods: 5, slices: 3, load: 20)
  }

  /// A world with a random subset of all features, each with an even chance.
  public init(rich seed: Int, _ size: Size = .small) {
    self.init(seed: seed, size)
    for feature in GeneratedFeature.all where random.chance(0.5) { feature.apply(&world, &random) }
  }

  /// A world with exactly one feature beside the basic ones.
  public init(seed: Int, _ size: Size = .small, with feature: GeneratedFeature) {
    self.init(seed: seed, size)
    feature.apply(&world, &random)
  }

  public init(seed: Int, _ size: Size = .small) {
    random = SeededRandom(seed: seed)
    most = size
    makeTime()
    makeSites()
    makeServers()
    makeWork()
    makeNetwork()
    makePolicy()
  }

  private mutating func makeTime() {
    world.periodMonths = (0..<random.count(1...most.periods)).map { _ in [1, 3, 12][random.count(0...2)] }
    let slices = random.count(1...most.slices)
    let bursts = random.chance(0.5) ? [0.05, 0.35, 0.6] : [0.02, 0.04, 0.03, 0.91]
    let shares = [[1.0], [0.25, 0.75], bursts][slices - 1]
    world.slices = shares.enumerated().map { Slice(id: ID("s\($0.offset)"), share: $0.element) }
    world.discountRate = random.chance(0.5) ? random.number(0...0.2) : 0
  }

  private mutating func makeSites() {
    world.racks = [
      RackType(
        id: ID("rack"), name: "rack", vendor: "", partNumber: "", units: RackHeight(42),
        powerLimit: random.chance(0.5) ? Power(random.number(8...40)) : nil,
        price: Money(rounding: random.number(0...900)), floorSpace: Area(random.number(0...3)))
    ]
    world.sites = (0..<random.count(1...most.sites)).map { number in
      var site = TinySite("site\(number)")
      site.isExisting = number == 0 || random.chance(0.4)
      if !site.isExisting {
        site.openingCost = random.number(0...5000)
        site.opensFrom = random.count(1...world.periods.count)
      }
      site.fixedCostPerMonth = random.chance(0.5) ? random.number(0...100) : 0
      site.pue = random.number(1...1.8)
      if random.chance(0.4) { site.powerFeed = random.number(20...200) }
      if random.chance(0.3) { site.space = random.number(3...40) }
      if random.chance(0.3) { site.demandCharge = random.number(1...15) }
      if random.chance(0.3) { site.existingRacks = ["rack": random.count(0...2)] }
      return site
    }
    for site in world.sites where random.chance(0.7) {
      for (place, slice) in world.slices.enumerated() {
        // A slice may have a price below zero; the mean never has.
        let least = place == 0 && slice.share < 1 ? -0.05 : 0.02
        world.price(energy: random.number(least...0.4), at: site.id, in: slice.id.name)
      }
    }
  }

  private mutating func makeServers() {
    world.servers = (0..<random.count(1...most.servers)).map { number in
      var server = TinyServer("node\(number)")
      server.price = random.number(100...3000)
      server.idlePower = random.number(0...2)
      server.modes = ["standard": server.idlePower + random.number(0...4)]
      if random.chance(0.3) { server.modes["eco"] = server.idlePower + random.number(0...2) }
      if random.chance(0.5) {
        server.rack = "rack"
        server.rackUnits = Double([4, 8, 21][random.count(0...2)])
      }
      if random.chance(0.4) {
        server.lifeMonths = [12, 24, 60][random.count(0...2)]
        server.salvageRate = random.chance(0.5) ? random.number(0...0.5) : 0
      }
      server.maintenanceRate = random.chance(0.3) ? random.number(0...0.15) : 0
      if random.chance(0.2) { server.leadTime = 1 }
      if random.chance(0.2) { server.supplyLimit = random.count(2...20) }
      return server
    }
    for site in world.sites where site.isExisting && random.chance(0.5) {
      world.existing.append(
        ExistingServers(
          site: ID(site.id), server: ID("node0"), count: random.count(1...3),
          commissioned: TinyWorld.date(2025, 1, 1)))
    }
  }

  private mutating func makeWork() {
    world.regions = (0..<random.count(1...most.regions)).map { ID("region\($0)") }
    world.workloads = []
    world.throughputs = []
    for number in 0..<random.count(1...most.workloads) {
      var workload = TinyWorkload("work\(number)")
      workload.maxUtilisation = random.chance(0.5) ? random.number(0.4...1) : 1
      if random.chance(0.5) { workload.bytesOut = random.number(0...2) * 1e6 }
      if random.chance(0.3) { workload.bytesIn = random.number(0...2) * 1e6 }
      if random.chance(0.3) { workload.latencyLimit = 30 }
      world.workloads.append(workload)
      let base = random.number(1...50)
      for server in world.servers where server.id == "node0" || random.chance(0.7) {
        for mode in server.modes.keys.sorted() {
          world.throughputs.append(
            TinyWorld.figure(
              base * random.number(0.5...2), workload: workload.id, server: server.id, mode: mode))
        }
      }
      ask(for: workload, base)
    }
  }

  private mutating func ask(for workload: TinyWorkload, _ base: Double) {
    for region in world.regions {
      for period in world.periods {
        for slice in world.slices where random.chance(0.9) {
          let load = random.number(0...most.load / Double(world.regions.count))
          world.ask(base * load, of: workload.id, from: region.name, in: [period.ordinal + 1], slice.id.name)
        }
      }
    }
  }

  private mutating func makeNetwork() {
    for site in world.sites {
      for region in world.regions {
        world.latency[LatencyKey(region: region, site: ID(site.id))] = Latency(random.number(5...40))
        if random.chance(0.2) { world.bandwidth.append(product(at: site.id, to: region)) }
      }
      if random.chance(0.5) { world.bandwidth.append(product(at: site.id, to: nil)) }
    }
  }

  private mutating func product(at site: String, to region: ID<Region>?) -> BandwidthProduct {
    BandwidthProduct(
      site: ID(site), region: region, name: "net",
      percentilePrice: random.chance(0.6) ? Price(perUnit: random.number(0...300)) : nil,
      egressPrice: random.chance(0.6) ? Price(perUnit: random.number(0...0.1)) : nil,
      capacity: random.chance(0.2) ? Traffic(random.number(0.2...4)) : nil)
  }

  private mutating func makePolicy() {
    if random.chance(0.4) {
      let share = random.chance(0.5) ? 0.1 : 0
      world.spares = SpareRule(share: share, count: random.count(0...1))
    }
    for kind in Budget.Kind.allCases where random.chance(0.2) {
      let period = random.chance(0.5) ? world.periods.randomElement(using: &random)?.id : nil
      world.budgets.append(
        Budget(kind: kind, period: period, limit: Money(rounding: random.number(500...40_000))))
    }
  }
}
