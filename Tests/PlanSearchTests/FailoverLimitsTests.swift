import Domain
import PlanSearch
import TestSupport
import Testing

/// What limits a workload in the plan's course limits it while a site is lost: two sites, servers of 1,000.
@Suite struct FailoverLimitsTests {
  private func world(_ demand: Double, sharing: Sharing = .shared) -> TinyWorld {
    var world = TinyWorld(demand: demand)
    world.sites = [TinySite("ams"), TinySite("ber")]
    world.workloads[0].siteLossShare = 1
    world.workloads[0].sharing = sharing
    return world
  }

  /// 48 Erlang take 54 agents at one site; both must have them, although each could do with half of them.
  @Test func aPoolKeepsItsLatencyObjective() throws {
    var world = world(48.0 / 240, sharing: .servers)
    world.throughputs = [TinyWorld.figure(1.0 / 240)]
    world.workloads[0].latencyObjective = LatencyObjective(
      serviceTime: Seconds(240), wait: Seconds(20), share: 0.8)
    #expect(try leastCost(world).isNear(2 * 54_000))
  }

  /// 25 a second take three servers as one job: 10, 18, 25.
  @Test func aJobScalesAsMeasured() throws {
    var world = world(25, sharing: .servers)
    world.servers[0].accelerators = 8
    world.workloads[0].scaling = ScalingCurve(
      points: [(8, 1.0), (16, 0.9), (32, 0.8)].map { .init(accelerators: $0.0, efficiency: $0.1) })
    #expect(try leastCost(world).isNear(6000))
  }

  /// Two workloads that would share one server have one each, at either site.
  @Test(arguments: [Sharing.servers, .replicas])
  func serversOfTheirOwnStayTheirOwn(sharing: Sharing) throws {
    var world = world(5, sharing: sharing)
    world.servers[0].accelerators = 8
    world.workloads[0].replicaAccelerators = 8
    world.workloads.append(world.workloads[0])
    world.workloads[1].id = "code"
    world.throughputs.append(TinyWorld.figure(10, workload: "code"))
    world.ask(5, of: "code")
    #expect(try leastCost(world).isNear(4000))
  }

  /// What other workloads hold otherwise is free then: two servers at each site, not four.
  @Test func serversOfWorkThatNeedNotSurviveAreTaken() throws {
    var world = world(20, sharing: .servers)
    world.workloads.append(TinyWorkload("batch"))
    world.workloads[1].sharing = .servers
    world.throughputs.append(TinyWorld.figure(10, workload: "batch"))
    world.ask(20, of: "batch")
    #expect(try leastCost(world).isNear(4000))
  }

  /// 10 a second of 1 MB are 0.08 Gbit/s.
  private func connected(_ change: (inout TinyWorld) -> Void) -> TinyWorld {
    var world = world(10)
    world.workloads[0].bytesOut = 1e6
    change(&world)
    return world
  }

  private func product(_ site: String, capacity: Double? = nil, port: Double? = nil) -> BandwidthProduct {
    BandwidthProduct(
      site: ID(site), region: nil, name: "transit", percentilePrice: nil, egressPrice: nil,
      capacity: capacity.map { Traffic($0) }, portCapacity: port.map { Traffic($0) },
      portPrice: Price(perUnit: 10))
  }

  @Test func aConnectionCarriesNoMoreThanItsCapacity() throws {
    let wide = connected { $0.bandwidth = [product("ams", capacity: 1), product("ber", capacity: 0.08)] }
    #expect(try leastCost(wide).isNear(2000))
    let narrow = connected { $0.bandwidth = [product("ams", capacity: 1), product("ber", capacity: 0.04)] }
    #expect(try plan(narrow).ending == .infeasible)
  }

  /// A port at 10 a month for a year at each site, though one of them would carry all in the plan's course.
  @Test func portsStandReady() throws {
    let world = connected { $0.bandwidth = [product("ams", port: 0.1), product("ber", port: 0.1)] }
    #expect(try leastCost(world).isNear(2000 + 2 * 120))
  }

  /// The year has 31,536,000 seconds. All of 10 a second left undone at 1e-6 cost 315.36; nothing is left to survive.
  @Test func whatStaysShortNeedNotSurvive() throws {
    var world = world(10)
    world.workloads[0].shortPenalty = 1e-6
    #expect(try leastCost(world).isNear(315.36))
    // Served at one site, it would have to be served at both: 2,000, against 1,576.80.
    world.workloads[0].shortPenalty = 5e-6
    #expect(try leastCost(world).isNear(1576.80))
    world.workloads[0].shortPenalty = 7e-6
    #expect(try leastCost(world).isNear(2000))
  }

  /// By night nothing stays short, by day everything: the night must be told of by itself.
  @Test func aSliceThatStaysShortSpeaksForNoOther() throws {
    var world = world(0)
    world.slices = [Slice(id: ID("day"), share: 0.01), Slice(id: ID("night"), share: 0.99)]
    world.demand = [:]
    world.ask(40, in: [1], "day")
    world.ask(10, in: [1], "night")
    world.workloads[0].shortPenalty = 1e-4
    // 30 by day for 1 % of the year at 1e-4 are 946.08: two servers less at each site than 40 would take.
    let decisions = try #require(try plan(world).decisions)
    #expect(Set(decisions.failoverRouting.keys.map(\.routing.slice.name)) == ["day", "night"])
    #expect(try leastCost(world).isNear(2000 + 946.08))
  }

  /// Work that may wait counts where it is asked for: by day it takes two servers at each site, spread evenly one would do.
  @Test func workIsNotPutOff() throws {
    var world = world(0)
    world.slices = [Slice(id: ID("day"), share: 0.5), Slice(id: ID("night"), share: 0.5)]
    world.demand = [:]
    world.ask(20, in: [1], "day")
    world.workloads[0].deferrableShare = 1
    #expect(try leastCost(world).isNear(4000))
  }

  /// Nothing is copied to the lost site, nor is there another: the site without a link serves then.
  @Test func nothingIsReplicated() throws {
    var world = world(10)
    world.workloads[0].replication = 1e6
    world.siteLinks = [
      SiteLink(from: ID("ams"), to: ID("ber"), name: "line", portPrice: Price(perUnit: 0))
    ]
    #expect(try leastCost(world).isNear(2000))
  }
}
