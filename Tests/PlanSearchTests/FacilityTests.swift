import Domain
import Testing
import TestSupport

/// Idle servers, PUE by slice, redundancy, modules and staff: amounts by hand on a year of 8,760 hours.
@Suite struct FacilityTests {
  /// Ten servers of 1,000 that draw 1 kW idle and 3 kW at their peak serve 100.
  private func powered(demand: Double = 100) -> TinyWorld {
    var world = TinyWorld(demand: demand)
    world.servers[0].idlePower = 1
    world.servers[0].modes = ["standard": 3]
    return world
  }

  private func halves(_ world: TinyWorld, day: Double, night: Double) -> TinyWorld {
    var world = world
    world.slices = [Slice(id: ID("day"), share: 0.5), Slice(id: ID("night"), share: 0.5)]
    world.demand = [:]
    world.ask(day, in: [], "day")
    world.ask(night, in: [], "night")
    return world
  }

  // MARK: Idle servers

  /// By day 10 servers at 3 kW; by night 2 of them, and eight switched off.
  @Test func idleServersDrawNothing() throws {
    var world = halves(powered(), day: 100, night: 20)
    world.price(energy: 0.1)
    #expect(try leastCost(world).isNear(10_000 + (30 + (10 + 2 * 2)) / 2 * 8760 * 0.1))
    world.servers[0].switchesOffIdle = true
    #expect(try leastCost(world).isNear(10_000 + (30 + 2 * 3) / 2 * 8760 * 0.1))
    world.servers[0].switchesOffIdle = false
    world.sites[0].facility.switchesOffIdle = true
    #expect(try leastCost(world).isNear(10_000 + (30 + 2 * 3) / 2 * 8760 * 0.1))
  }

  /// Loaded to 80 % at most, 40 of work keep 5 servers on: 5 × 1 kW idle and 4 × 2 kW of work.
  @Test func serversThatAreOnAreLoadedAsFarAsMayBePlannedOn() throws {
    var world = powered(demand: 40)
    world.workloads[0].maxUtilisation = 0.8
    world.servers[0].switchesOffIdle = true
    world.spares = SpareRule(share: 0, count: 3)
    world.price(energy: 0.1)
    #expect(try leastCost(world).isNear(8000 + (5 + 8) * 8760 * 0.1))
  }

  /// One server's work, of which one request in a hundred may wait: five servers stand ready, and wait for requests at
  /// 9 kW each whether idle servers are switched off or not; what they do adds 1 kW. 46 kW × 8,760 h = 402,960 kWh.
  @Test(arguments: [false, true])
  func serversThatWaitForRequestsAreOn(_ isSwitchedOff: Bool) throws {
    var world = TinyWorld(demand: 1)
    world.servers[0].idlePower = 9
    world.servers[0].modes = ["standard": 10]
    world.servers[0].switchesOffIdle = isSwitchedOff
    world.throughputs = [TinyWorld.figure(1)]
    world.workloads[0].sharing = .servers
    world.workloads[0].latencyObjective = LatencyObjective(
      serviceTime: Seconds(1), wait: Seconds(0.001), share: 0.99)
    world.price(energy: 0.01)
    #expect(try leastCost(world).isNear(5000 + 402_960 * 0.01))
  }

  // MARK: PUE by slice

  @Test func coolingCostsWhatItDoesInEachSlice() throws {
    var world = halves(powered(), day: 100, night: 100)
    world.price(energy: 0.1)
    world.sites[0].facility.slicePUE = [ID("day"): 1.6, ID("night"): 1.2]
    #expect(try leastCost(world).isNear(10_000 + 30 * (1.6 + 1.2) / 2 * 8760 * 0.1))
  }

  /// 10 × 3 kW × 1.6 = 48 kW.
  @Test func theFeedMustCarryTheHighestPUE() throws {
    var world = halves(powered(), day: 100, night: 100)
    world.sites[0].facility.slicePUE = [ID("day"): 1.6, ID("night"): 1.2]
    world.sites[0].powerFeed = 48
    #expect(try leastCost(world).isNear(10_000))
    world.sites[0].powerFeed = 47.9
    #expect(try plan(world).ending == .infeasible)
  }

  // MARK: Redundancy

  /// 30 kW are drawn: N carries them with 30, N+1 of four modules with 40, 2N with 60.
  @Test(arguments: [
    (PowerRedundancy.none, 30.0), (.spareModules(1), 40), (.spareModules(2), 60), (.doubled, 60),
  ])
  func theReserveIsNotUsed(_ redundancy: PowerRedundancy, _ feed: Double) throws {
    var world = powered()
    world.sites[0].facility = Facility(redundancy: redundancy, feedModules: 4)
    world.sites[0].powerFeed = feed
    #expect(try leastCost(world).isNear(10_000))
    world.sites[0].powerFeed = feed - 0.1
    #expect(try plan(world).ending == .infeasible)
  }

  // MARK: Modules

  private func module(_ size: Double, _ price: Double, limit: Int? = nil, leadTime: Int = 0)
    -> FacilityModules
  {
    FacilityModules(size: Power(size), price: Money(rounding: price), limit: limit, leadTime: leadTime)
  }

  /// 30 kW by modules of 8 kW beside a feed of 10 kW: three; as 2N seven: 10 + 7 × 8 = 66 ≥ 60.
  @Test func wholeModulesAreBoughtForWhatTheFeedLacks() throws {
    var world = powered()
    world.sites[0].powerFeed = 10
    world.sites[0].facility.modules = module(8, 700)
    let found = try plan(world)
    #expect(found.objective.isNear(10_000 + 3 * 700))
    #expect(found.decisions?.facilityModules == [FacilityOrderKey(site: ID("ams"), period: ID("p1")): 3])
    world.sites[0].facility.redundancy = .doubled
    #expect(try leastCost(world).isNear(10_000 + 7 * 700))
    world.sites[0].facility.modules = module(8, 700, limit: 6)
    #expect(try plan(world).ending == .infeasible)
  }

  /// Two of the modules of 10 kW may fail: 30 kW need five, two of which the feed has.
  @Test func modulesThatMayFailCountAmongThoseThatStand() throws {
    var world = powered()
    world.sites[0].powerFeed = 20
    world.sites[0].facility = Facility(
      redundancy: .spareModules(2), feedModules: 2, modules: module(10, 500, limit: 9))
    #expect(try leastCost(world).isNear(10_000 + 3 * 500))
    world.sites[0].powerFeed = nil
    #expect(try leastCost(world).isNear(10_000 + 5 * 500))
    world.demand = [:]
    #expect(try leastCost(world).isNear(0))
  }

  /// The second year asks for three times as much; modules take a year, so that they are ordered in the first.
  @Test func modulesStandAfterTheirLeadTime() throws {
    var world = powered(demand: 0)
    world.periodMonths = [12, 12]
    world.ask(30, in: [1])
    world.ask(90, in: [2])
    world.sites[0].powerFeed = 9
    world.sites[0].facility.modules = module(6, 400, leadTime: 1)
    let found = try plan(world)
    #expect(found.objective.isNear(9000 + 3 * 400))
    #expect(found.decisions?.facilityModules == [FacilityOrderKey(site: ID("ams"), period: ID("p1")): 3])
  }

  /// 20 kW of one kind of server from the first year on and 20 kW of another from the second: two modules of 10 kW a year
  /// and four in all, though three would do for either kind.
  @Test func allYearsShareTheRoomForModules() throws {
    var world = TinyWorld(demand: 0)
    world.periodMonths = [12, 12]
    world.discountRate = 0.25
    world.workloads.append(TinyWorkload("images"))
    world.servers.append(TinyServer("other"))
    world.throughputs.append(TinyWorld.figure(10, workload: "images", server: "other"))
    world.ask(100)
    world.ask(0, of: "images", in: [1])
    for place in world.servers.indices { world.servers[place].modes = ["standard": 2] }
    world.sites[0].facility.modules = module(10, 700, limit: 4)
    #expect(try leastCost(world).isNear(11_400 + 11_400 / 1.25))
    world.sites[0].facility.modules = module(10, 700, limit: 3)
    #expect(try plan(world).ending == .infeasible)
  }

  // MARK: Staff

  /// Two while open, 4 for each MW of the 30 kW at the peak, 100 for each 1,000 of ten servers: 3.12 people.
  @Test func staffIsPaidForTheSiteItsPowerAndItsServers() throws {
    var world = powered()
    world.sites[0].facility.staff = StaffRule(
      fixed: 2, perMegawatt: 4, perThousandServers: 100, cost: Price(perUnit: 500))
    #expect(try leastCost(world).isNear(10_000 + 3.12 * 500 * 12))
  }

  /// Ten servers at a provider: nobody here looks after them.
  @Test func hiredServersNeedNoStaff() throws {
    var world = powered()
    world.servers[0].canBeBought = false
    world.offers = [
      Offer(
        id: ID("three-years"), server: ID("node"), site: ID("ams"), kind: .committed,
        terms: .months(12, price: Price(perUnit: 10)))
    ]
    world.sites[0].facility.staff = StaffRule(
      fixed: 2, perMegawatt: 4, perThousandServers: 100, cost: Price(perUnit: 500))
    #expect(try leastCost(world).isNear(10 * 120 + 2 * 500 * 12))
  }

  @Test func aClosedSiteHasNoStaff() throws {
    var world = powered()
    var other = TinySite("zrh")
    other.isExisting = false
    other.facility.staff = StaffRule(
      fixed: 2, perMegawatt: 0, perThousandServers: 0, cost: Price(perUnit: 500))
    world.sites.append(other)
    #expect(try leastCost(world).isNear(10_000))
  }
}
