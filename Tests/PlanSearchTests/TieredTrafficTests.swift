import Domain
import Testing
import TestSupport

/// Tiers, commitments and ports by hand, on a month of 744 hours. 100 tokens/s of 1 MB are 0.8 Gbit/s.
@Suite struct TieredTrafficTests {
  private static let hours = 744.0

  /// `demand` tokens/s of 1 MB for one month; servers cost nothing.
  private func world(_ demand: Double = 100, _ product: BandwidthProduct) -> TinyWorld {
    var world = TinyWorld(demand: demand)
    world.periodMonths = [1]
    world.demand = [:]
    world.ask(demand)
    world.servers[0].price = 0
    world.workloads[0].bytesOut = 1e6
    world.bandwidth = [product]
    return world
  }

  private func transit(
    pool: String? = nil, commits: [(Double, Double)] = [], port: Double? = nil, portPrice: Double = 0,
    site: String = "ams"
  ) -> BandwidthProduct {
    BandwidthProduct(
      site: ID(site), region: nil, name: "transit", percentilePrice: nil, egressPrice: nil, capacity: nil,
      egressPool: pool.map { ID($0) },
      commitTiers: commits.map { CommitTier(commit: Traffic($0.0), price: Price(perUnit: $0.1)) },
      portCapacity: port.map { Traffic($0) }, portPrice: Price(perUnit: portPrice))
  }

  /// Tokens/s whose month is this many GB.
  private func rate(_ gigabytes: Double) -> Double { gigabytes * 1000 / (Self.hours * 3600) }

  private static let tiers = [(0.0, 0.0), (1, 0.114), (10_000, 0.098), (50_000, 0.094), (150_000, 0.092)].map
  {
    EgressTier(from: Volume($0.0), price: Price(perUnit: $0.1))
  }

  /// The first GB is free: 9,999 × 0.114 = 1,139.886; 40,000 more at 0.098 are 3,920 and 10,000 at 0.094 are 940; or
  /// 100,000 at 0.094 are 9,400 and 50,000 at 0.092 are 4,600.
  @Test(arguments: [(2.0, 0.114), (10_000, 1139.886), (60_000, 5999.886), (200_000, 19_059.886)])
  func egressIsGraduated(volume: Double, bill: Double) throws {
    var world = world(rate(volume), transit(pool: "pool"))
    world.egressPools = [EgressPool(id: ID("pool"), tiers: Self.tiers)]
    #expect(try leastCost(world).isNear(bill))
  }

  /// Two sites of 30,000 GB each reach the tier that neither would alone.
  @Test func volumesOfAPoolAreAddedUp() throws {
    var world = world(rate(60_000), transit(pool: "pool"))
    world.sites.append(TinySite("dub"))
    world.bandwidth.append(transit(pool: "pool", site: "dub"))
    world.egressPools = [EgressPool(id: ID("pool"), tiers: Self.tiers)]
    world.servers[0].modes = ["standard": 1]
    let half = (rate(60_000) / 20).rounded(.up)
    for place in world.sites.indices { world.sites[place].powerFeed = half }
    #expect(try leastCost(world).isNear(5999.886))
  }

  /// Of a pool at one site the bill is that site's; of one that spans two it is nobody's alone.
  @Test func aSitesBudgetCountsThePoolThatIsItsOwn() throws {
    var world = world(rate(10_000), transit(pool: "pool"))
    world.egressPools = [EgressPool(id: ID("pool"), tiers: Self.tiers)]
    func budget(_ limit: Double) -> Budget {
      Budget(kind: .opex, period: nil, limit: Money(rounding: limit), site: ID("ams"))
    }
    world.budgets = [budget(1139)]
    #expect(try leastCost(world) == nil)
    world.budgets = [budget(1140)]
    #expect(try leastCost(world).isNear(1139.886))
    world.budgets = [budget(0)]
    world.sites.append(TinySite("dub"))
    world.sites[1].powerFeed = 0
    world.servers[0].modes = ["standard": 1]
    world.bandwidth.append(transit(pool: "pool", site: "dub"))
    #expect(try leastCost(world).isNear(1139.886))
  }

  /// A mix of the first tier's start and the last tier's price would cost 200,000 × 0.092.
  @Test func theLastTierIsNotHadBeforeTheFirst() throws {
    var world = world(rate(200_000), transit(pool: "pool"))
    let tiers = [(0.0, 1.0), (199_000, 0.001)].map {
      EgressTier(from: Volume($0.0), price: Price(perUnit: $0.1))
    }
    world.egressPools = [EgressPool(id: ID("pool"), tiers: tiers)]
    #expect(try leastCost(world).isNear(199_000 + 1))
  }

  /// The tiers of three months are three times as wide.
  @Test func everyMonthIsTieredByItself() throws {
    var world = world(100, transit(pool: "pool"))
    world.periodMonths = [3]
    world.demand = [:]
    world.ask(100)
    let tiers = [(0.0, 0.1), (1000, 0.05)].map { EgressTier(from: Volume($0.0), price: Price(perUnit: $0.1)) }
    world.egressPools = [EgressPool(id: ID("pool"), tiers: tiers)]
    let volume = 0.1 * 3600 * 24 * (31 + 28 + 31)
    #expect(try leastCost(world).isNear(3000 * 0.1 + (volume - 3000) * 0.05))
  }

  /// 0.8 Gbit/s: 400 without a commitment, 0.8 × 300 with half a Gbit/s, 250 for a whole one.
  @Test func theCheapestCommitmentIsPaid() throws {
    #expect(try leastCost(world(transit(commits: [(0, 500), (0.5, 300), (1, 250)]))).isNear(240))
    #expect(try leastCost(world(transit(commits: [(0, 500), (0.5, 330), (1, 250)]))).isNear(250))
    #expect(try leastCost(world(10, transit(commits: [(0, 500), (0.5, 300)]))).isNear(40))
  }

  @Test func anUnusedConnectionHasNoContract() throws {
    var world = world(transit(commits: [(10, 100)]))
    world.workloads[0].bytesOut = 0
    #expect(try leastCost(world).isNear(0))
  }

  /// A burst that the percentile leaves out is carried all the same: the commitment is due, 0.5 × 300.
  @Test func aBurstAloneNeedsTheContract() throws {
    var world = world(transit(commits: [(0.5, 300)]))
    world.slices = [Slice(id: ID("burst"), share: 0.05), Slice(id: ID("rest"), share: 0.95)]
    world.demand = [:]
    world.ask(100, in: [], "burst")
    #expect(try leastCost(world).isNear(150))
  }

  /// 0.8 Gbit/s take four ports of 0.2 and five of 0.19.
  @Test func portsAreWhole() throws {
    #expect(try leastCost(world(transit(port: 0.2, portPrice: 70))).isNear(280))
    let result = try plan(world(transit(port: 0.19, portPrice: 70)))
    #expect(result.objective.isNear(350))
    #expect(result.decisions?.ports == [PortKey(site: ID("ams"), region: nil, period: ID("p1")): 5])
  }

  private func world(_ product: BandwidthProduct) -> TinyWorld { world(100, product) }
}
