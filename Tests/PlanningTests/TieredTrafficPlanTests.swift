import Domain
import TestSupport
import Testing

@testable import Planning

/// What tiers, commitments and ports cost a plan made by hand, and what breaks it.
@Suite struct TieredTrafficPlanTests {
  /// 100 tokens/s of 1 MB over transit and 50 over a link, for a month of 744 hours: 0.8 and 0.4 Gbit/s, 267,840 and
  /// 133,920 GB.
  private static var world: TinyWorld {
    var world = TinyWorld(demand: 0)
    world.periodMonths = [1]
    world.regions = [ID("east"), ID("west")]
    world.workloads[0].bytesOut = 1e6
    world.demand = [:]
    world.ask(100, from: "east")
    world.ask(50, from: "west")
    world.egressPools = [
      EgressPool(
        id: ID("pool"),
        tiers: [(0.0, 0.1), (200_000, 0.05)].map {
          EgressTier(from: Volume($0.0), price: Price(perUnit: $0.1))
        })
    ]
    world.bandwidth = [(nil, 0.5), (ID<Region>("west"), 0.1)].map { region, commit in
      BandwidthProduct(
        site: ID("ams"), region: region, name: "", percentilePrice: nil, egressPrice: nil, capacity: nil,
        egressPool: ID("pool"),
        commitTiers: [CommitTier(commit: Traffic(commit), price: Price(perUnit: 300))],
        portCapacity: Traffic(0.5), portPrice: Price(perUnit: 70))
    }
    return world
  }

  private static func ports(_ region: String?, site: String = "ams", period: String = "p1") -> PortKey {
    PortKey(site: ID(site), region: region.map { ID($0) }, period: ID(period))
  }

  private static let decisions: Decisions = {
    let (site, period, slice) = (ID<Site>("ams"), ID<Period>("p1"), ID<Slice>("all"))
    let routes = [("east", 100.0), ("west", 50)].map { region, rate in
      (
        RoutingKey(workload: ID("chat"), region: ID(region), site: site, period: period, slice: slice),
        Throughput(rate)
      )
    }
    let serving = ServingKey(
      workload: ID("chat"), server: ID("node"), mode: ID("standard"), site: site, period: period, slice: slice
    )
    return Decisions(
      purchases: [PurchaseKey(server: ID("node"), site: site, period: period): 15],
      serving: [serving: Throughput(150)], routing: Dictionary(uniqueKeysWithValues: routes),
      ports: [ports(nil): 2, ports("west"): 1])
  }()

  private func plan() throws -> Plan {
    let inventory = Self.world.inventory
    let cost = Ledger(inventory, Fleet(inventory, Self.decisions)).unroundedTotal
    return try Plan.make(
      inventory, Self.decisions, computed: cost, bound: cost, search: Coast.search, marginals: [:]
    ).get()
  }

  private func findings(_ change: (inout Decisions) -> Void) throws -> [String] {
    var decisions = Self.decisions
    change(&decisions)
    let inventory = Self.world.inventory
    let check = try #require(allChecks.first { $0.name == "port-capacity" })
    return check.report(inventory, decisions, Fleet(inventory, decisions)).findings
  }

  /// 401,760 GB in all: 200,000 at 0.1 and 201,760 at 0.05, two thirds of both over transit.
  @Test func theLedgerNamesTiersCommitmentsAndPorts() throws {
    let lines = try plan().ledger.filter { $0.line != "server-purchase" }
    #expect(
      lines.map { "\($0.line) | \($0.item) | \($0.amount.text)" } == [
        "commit-charge | ams commit 0.5 Gbit/s | 240.00",
        "commit-charge | ams/west commit 0.1 Gbit/s | 120.00",
        "port-charge | ams | 140.00", "port-charge | ams/west | 70.00",
        "egress-tiers | ams pool from 0 GB | 13333.33", "egress-tiers | ams pool from 200000 GB | 6725.33",
        "egress-tiers | ams/west pool from 0 GB | 6666.67",
        "egress-tiers | ams/west pool from 200000 GB | 3362.67",
      ])
    #expect(try plan().siteLoads.first.map { abs($0.billedTraffic.value - 1.2) < 1e-9 } == true)
  }

  /// 30,658 for ports (210), commitments (360) and tiers at ams alone; the tiers are no site's where dub is in the pool too.
  @Test func theTiersOfOneSiteAreInItsBudget() throws {
    func spent(_ world: TinyWorld) -> Double? {
      var world = world
      world.budgets = [
        Budget(kind: .opex, period: nil, limit: Money(rounding: 1e6), site: ID("ams"))
      ]
      let inventory = world.inventory
      return BudgetLimit().uses(inventory, Fleet(inventory, Self.decisions)).first?.used.rounded()
    }
    #expect(spent(Self.world) == 30_658.0)
    var world = Self.world
    world.sites.append(TinySite("dub"))
    world.bandwidth.append(
      BandwidthProduct(
        site: ID("dub"), region: nil, name: "", percentilePrice: nil, egressPrice: nil, capacity: nil,
        egressPool: ID("pool")))
    #expect(spent(world) == 570)
  }

  @Test func portsAreALimit() throws {
    let limits = try plan().limits.filter { $0.name == "port-capacity" }
    #expect(limits.map { "\($0.subject) \($0.limit)" } == ["ams 1.0", "ams/west 0.5"])
  }

  @Test func everyChangedPortIsFound() throws {
    let plan = try plan()
    for (key, count) in Self.decisions.ports {
      for changed in [count + 1, count - 1, nil] {
        var decisions = Self.decisions
        decisions.ports[key] = changed
        let broken = plan.with(decisions: decisions).brokenRules(against: Self.world.inventory)
        #expect(broken.contains("port-charge"), "\(key) breaks only \(broken.sorted())")
        if changed ?? 0 < count { #expect(broken.contains("port-capacity"), "\(key)") }
      }
    }
  }

  @Test(arguments: [
    (ports("east"), 1, "1 port of 'ams/east' in p1 is of no connection that has ports"),
    (ports(nil, period: "p9"), 1, "1 port of 'ams' in p9 names an unknown period"),
    (ports(nil, site: "x"), 2, "2 ports of 'x' in p1 is of no connection that has ports"),
    (ports(nil), -1, "-1 ports of 'ams' in p1 is of fewer than 1"),
  ])
  func portsThatAreNone(key: PortKey, count: Int, sentence: String) throws {
    #expect(try findings { $0.ports[key] = count }.contains(sentence))
  }

  @Test func tooFewPorts() throws {
    #expect(
      try findings { $0.ports[Self.ports(nil)] = 1 } == [
        "ports of connection 'ams' carry 0.8 Gbit/s of their 0.5 Gbit/s in p1 'all'"
      ])
  }
}
