import Domain
import TestSupport
import Testing

@testable import Planning

/// What servers draw in the audit, by hand: jobs beside measured curves, requests that wait, and providers' servers.
@Suite struct FleetPowerTests {
  private static let (node, ams, period, slice) = (
    ID<ServerType>("node"), ID<Site>("ams"), ID<Period>("p1"), ID<Slice>("all")
  )

  /// Servers that stand already and do 10 a second of each workload.
  private func world(servers: Int, _ workloads: [TinyWorkload]) -> TinyWorld {
    var world = TinyWorld(demand: 0)
    world.workloads = workloads
    world.throughputs = workloads.map { TinyWorld.figure(10, workload: $0.id) }
    world.servers[0].accelerators = 1
    world.existing = [
      ExistingServers(
        site: Self.ams, server: Self.node, count: servers, commissioned: TinyWorld.date(2025, 1, 1))
    ]
    return world
  }

  private func decisions(serving: [String: Double], holding: [String: Int]) -> Decisions {
    var decisions = Decisions()
    for (workload, throughput) in serving {
      let key = ServingKey(
        workload: ID(workload), server: Self.node, mode: ID("standard"), site: Self.ams, period: Self.period,
        slice: Self.slice)
      decisions.serving[key] = Throughput(throughput)
    }
    for (workload, blocks) in holding {
      let key = HoldingKey(workload: ID(workload), server: Self.node, site: Self.ams, period: Self.period)
      decisions.holdings[key] = blocks
    }
    return decisions
  }

  private func power(_ world: TinyWorld, _ decisions: Decisions) -> Double {
    Fleet(world.inventory, decisions).facilityPower[0, 0, 0].value
  }

  private static let job: TinyWorkload = {
    var job = TinyWorkload("job")
    job.sharing = .servers
    job.scaling = ScalingCurve(points: [1, 4].map { .init(accelerators: $0, efficiency: 1) })
    return job
  }()

  /// Two servers at 10 kW each: one held by the job, one full of shared work. A third one would idle at 1 kW.
  @Test(arguments: [9.0, 2])
  func theCurveIsOfTheServersThatNoJobHolds(middle: Double) {
    let curve = PowerCurve([(0, Power(1)), (0.5, Power(middle)), (1, Power(10))])
    func drawn(_ servers: Int, chat: Double) -> Double {
      var world = world(servers: servers, [TinyWorkload(), Self.job])
      world.servers[0].powerCurve = curve
      world.servers[0].idlePower = 1
      world.servers[0].modes = ["standard": 10]
      return power(world, decisions(serving: ["chat": chat, "job": 10], holding: ["job": 1]))
    }
    #expect(drawn(1, chat: 0) == 10)
    #expect(drawn(2, chat: 10) == 20)
    #expect(drawn(2, chat: 5) == 10 + middle)
    #expect(drawn(3, chat: 10) == 10 + 2 * middle)
  }

  /// Five servers wait for requests at 9 kW each, and one server's work adds 1 kW; two more are switched off.
  @Test func serversThatWaitForRequestsAreOn() {
    var chat = TinyWorkload()
    chat.sharing = .servers
    chat.latencyObjective = LatencyObjective(serviceTime: Seconds(0.1), wait: .zero, share: 0.99)
    var world = world(servers: 7, [chat])
    world.servers[0].idlePower = 9
    world.servers[0].modes = ["standard": 10]
    let decisions = decisions(serving: ["chat": 10], holding: ["chat": 5])
    #expect(power(world, decisions) == 7 * 9 + 1)
    world.servers[0].switchesOffIdle = true
    #expect(power(world, decisions) == 5 * 9 + 1)
  }

  /// 4 for each MW of ten servers at 3 kW that stand here, none for as many that a provider keeps.
  @Test(arguments: [(Offer.Kind.lease, 2 + 4 * 0.03 + 1), (.committed, 2)])
  func hiredServersNeedNoStaff(kind: Offer.Kind, people: Double) throws {
    var world = TinyWorld(demand: 0)
    world.servers[0].modes = ["standard": 3]
    world.sites[0].facility.staff = StaffRule(
      fixed: 2, perMegawatt: 4, perThousandServers: 100, cost: Price(perUnit: 500))
    let offer = Offer(
      id: ID("term"), server: Self.node, site: Self.ams, kind: kind,
      terms: .months(12, price: Price(perUnit: 10)))
    world.offers = [offer]
    let decisions = Decisions(leases: [LeaseKey(offer: offer.key, period: Self.period): 10])
    let fleet = Fleet(world.inventory, decisions)
    let line = try #require(Staff().postings(world.inventory, fleet).first)
    #expect(abs(line.quantity - 12 * people) < 1e-9)
    #expect(fleet.configuredPower(world.inventory, 0, 0) == Power(30))
  }
}
