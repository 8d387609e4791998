import Domain
import TestSupport
import Testing

@testable import Planning

/// A plan by hand whose results go from Amsterdam to Dublin, 0.8 Gbit/s on three ports, and what breaks it.
@Suite struct SiteLinkPlanTests {
  private static var world: TinyWorld {
    var world = TinyWorld(demand: 100)
    world.sites.append(TinySite("dub"))
    world.workloads.append(TinyWorkload("other"))
    world.workloads[0].replication = 1e6
    world.siteLinks = [
      SiteLink(
        from: ID("ams"), to: ID("dub"), name: "line", capacity: Traffic(1), price: Price(perUnit: 100),
        portCapacity: Traffic(0.3), portPrice: Price(perUnit: 10))
    ]
    return world
  }

  private static func copy(
    _ workload: String = "chat", from: String = "ams", to: String = "dub", _ period: String = "p1",
    _ slice: String = "all"
  ) -> ReplicationKey {
    ReplicationKey(workload: ID(workload), from: ID(from), to: ID(to), period: ID(period), slice: ID(slice))
  }

  private static func ports(_ from: String = "ams", _ period: String = "p1") -> LinkPortKey {
    LinkPortKey(from: ID(from), to: ID("dub"), period: ID(period))
  }

  private static let decisions: Decisions = {
    let (site, period, slice) = (ID<Site>("ams"), ID<Period>("p1"), ID<Slice>("all"))
    return Decisions(
      purchases: [PurchaseKey(server: ID("node"), site: site, period: period): 10],
      serving: [
        ServingKey(
          workload: ID("chat"), server: ID("node"), mode: ID("standard"), site: site, period: period,
          slice: slice): Throughput(100)
      ],
      routing: [
        RoutingKey(workload: ID("chat"), region: ID("world"), site: site, period: period, slice: slice):
          Throughput(100)
      ], replication: [copy(): Throughput(100)], linkPorts: [ports(): 3])
  }()

  private func plan() throws -> Plan {
    let cost: Double = 10_000 + 960 + 360
    return try Plan.make(
      Self.world.inventory, Self.decisions, computed: cost, bound: cost, search: Coast.search, marginals: [:]
    ).get()
  }

  private func findings(
    _ name: String, in world: TinyWorld = world, _ change: (inout Decisions) -> Void = { _ in }
  ) throws -> [String] {
    var decisions = Self.decisions
    change(&decisions)
    let check = try #require(allChecks.first { $0.name == name })
    return check.report(world.inventory, decisions, Fleet(world.inventory, decisions)).findings
  }

  @Test func theLedgerNamesTheLineAndItsPorts() throws {
    let lines = try plan().ledger.filter { $0.line == "site-link-charge" }
    #expect(lines.map { "\($0.item) \($0.amount.text)" } == ["ams>dub 960.00", "ams>dub ports 360.00"])
    let limits = try plan().limits.filter { $0.name == "site-link-capacity" }
    #expect(limits.map { "\($0.subject) \($0.limit)" } == ["ams>dub 1.0", "ams>dub ports \(0.3 * 3)"])
  }

  @Test func everyChangeIsFound() throws {
    let plan = try plan()
    for changed in [Throughput(101), Throughput(99), nil] {
      var decisions = Self.decisions
      decisions.replication[Self.copy()] = changed
      let broken = plan.with(decisions: decisions).brokenRules(against: Self.world.inventory)
      #expect(broken.isSuperset(of: ["replication", "site-link-charge"]), "breaks only \(broken.sorted())")
    }
    for changed in [4, 2, nil] {
      var decisions = Self.decisions
      decisions.linkPorts[Self.ports()] = changed
      let broken = plan.with(decisions: decisions).brokenRules(against: Self.world.inventory)
      #expect(broken.isSuperset(of: ["site-link-charge", "limits"]), "breaks only \(broken.sorted())")
    }
  }

  @Test func whatIsNotSentIsNamed() throws {
    #expect(
      try findings("replication") { $0.replication[Self.copy()] = Throughput(60) } == [
        "site 'ams' sends 60 of the 100 tokens/s of 'chat' that it serves in p1 'all' to another site"
      ])
    #expect(
      try findings("site-link-capacity") { $0.linkPorts[Self.ports()] = 2 } == [
        "link 'ams>dub ports' carries 0.8 Gbit/s of its 0.6 Gbit/s in p1 'all'"
      ])
  }

  @Test func aClosedSiteReceivesNothing() throws {
    var world = Self.world
    world.sites[1].isExisting = false
    #expect(
      try findings("replication", in: world) == [
        "replication of 'chat' from 'ams' to 'dub' in p1 'all' goes to a site that is not open"
      ])
  }

  @Test(arguments: [
    (copy("x"), 1.0, "replication of 'x' from 'ams' to 'dub' in p1 'all' names an unknown workload"),
    (
      copy("other"), 1,
      "replication of 'other' from 'ams' to 'dub' in p1 'all' is of a workload that is not replicated"
    ),
    (copy(from: "dub", to: "ams"), 1, "replication of 'chat' from 'dub' to 'ams' in p1 'all' has no link"),
    (copy("chat", "p9"), 1, "replication of 'chat' from 'ams' to 'dub' in p9 'all' names an unknown period"),
    (
      copy("chat", "p1", "x"), 1, "replication of 'chat' from 'ams' to 'dub' in p1 'x' names an unknown slice"
    ),
    (copy(), -1, "replication of 'chat' from 'ams' to 'dub' in p1 'all' is -1 tokens/s"),
  ])
  func copiesThatAreNone(key: ReplicationKey, rate: Double, sentence: String) throws {
    #expect(try findings("replication") { $0.replication[key] = Throughput(rate) }.contains(sentence))
  }

  @Test(arguments: [
    (ports("dub"), 1, "1 port of 'dub>dub' in p1 is of no link that has ports"),
    (ports("ams", "p9"), 1, "1 port of 'ams>dub' in p9 names an unknown period"),
    (ports(), 0, "0 ports of 'ams>dub' in p1 is of fewer than 1"),
  ])
  func portsThatAreNone(key: LinkPortKey, count: Int, sentence: String) throws {
    #expect(try findings("site-link-capacity") { $0.linkPorts[key] = count }.contains(sentence))
  }
}
