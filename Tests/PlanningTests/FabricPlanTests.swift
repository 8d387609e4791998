import Domain
import TestSupport
import Testing

@testable import Planning

/// Ten servers with two ports each on five leaves and three spines: the plan by hand, and every way to get it wrong.
@Suite struct FabricPlanTests {
  private static var world: TinyWorld {
    var world = TinyWorld.joined()
    world.switches[0].power = 0.5
    world.sites[0].powerFeed = 3
    world.fabrics[0].parts = [
      TinyFabric.part("optic", .server, perLink: 2, price: 3, kind: .transceiver),
      TinyFabric.part("cable", .switch, perLink: 1, price: 5),
    ]
    return world
  }

  private static func place(
    _ role: FabricRole, fabric: String = "net", site: String = "ams", _ period: String = "p1"
  )
    -> SwitchPurchaseKey
  {
    SwitchPurchaseKey(fabric: ID(fabric), role: role, site: ID(site), period: ID(period))
  }

  private static let decisions: Decisions = {
    let (site, period, slice) = (ID<Site>("ams"), ID<Period>("p1"), ID<Slice>("all"))
    return Decisions(
      purchases: [PurchaseKey(server: ID("node"), site: site, period: period): 10],
      serving: [
        ServingKey(
          workload: ID("chat"), server: ID("node"), mode: ID("standard"), site: site, period: period,
          slice: slice):
          Throughput(95)
      ],
      routing: [
        RoutingKey(workload: ID("chat"), region: ID("world"), site: site, period: period, slice: slice):
          Throughput(95)
      ], switches: [place(.leaf): 5, place(.spine): 3])
  }()

  private func plan() throws -> Plan {
    // Servers, leaves, spines, 40 transceivers of 3, 20 cables of 5.
    let cost: Double = 10_000 + 500 + 600 + 120 + 100
    return try Plan.make(
      Self.world.inventory, Self.decisions, computed: cost, bound: cost, search: Coast.search, marginals: [:]
    ).get()
  }

  private func findings(_ name: String, _ change: (inout Decisions) -> Void) throws -> [String] {
    var decisions = Self.decisions
    change(&decisions)
    let inventory = Self.world.inventory
    let check = try #require(allChecks.first { $0.name == name })
    return check.report(inventory, decisions, Fleet(inventory, decisions)).findings
  }

  @Test func theBillOfMaterialsNamesEveryPiece() throws {
    let lines = try plan().purchases.map {
      "\($0.category.rawValue) \($0.item) \($0.count) \($0.amount.text)"
    }
    #expect(
      lines == [
        "server node 10 10000.00", "switch leaf 5 500.00", "switch spine 3 600.00",
        "transceiver optic 40 120.00",
        "cable cable 20 100.00",
      ])
  }

  @Test func theLedgerAddsThemUp() throws {
    let lines = try plan().ledger.map { "\($0.line) \($0.item) \($0.amount.text)" }
    #expect(
      lines == [
        "server-purchase node 10000.00", "switch-purchase net leaf 500.00",
        "switch-purchase net spine 600.00",
        "link-purchase net server optic 120.00", "link-purchase net switch cable 100.00",
      ])
  }

  @Test func theLimitsSayWhatIsFull() throws {
    let limits = try plan().limits.filter { $0.name == "fabric-ports" }
    #expect(
      limits.map { "\($0.subject) \($0.used) \($0.limit) \($0.unit) \($0.isBinding)" } == [
        "ams net 20.0 20.0 ports true", "ams net reach 5.0 8.0 leaves false",
        "ams net spine 20.0 24.0 ports false",
      ])
    #expect(try plan().siteLoads.first?.configuredPower == Power(2.5))
  }

  @Test func everyChangedSwitchIsFound() throws {
    let plan = try plan()
    for (key, count) in Self.decisions.switches {
      for changed in [count + 1, count - 1, nil] {
        var decisions = Self.decisions
        decisions.switches[key] = changed
        let broken = plan.with(decisions: decisions).brokenRules(against: Self.world.inventory)
        #expect(
          broken.isSuperset(of: ["purchases", "switch-purchase"]), "\(key) breaks only \(broken.sorted())")
        if changed ?? 0 < count { #expect(broken.contains("fabric-ports"), "\(key)") }
      }
    }
  }

  @Test func tooFewSwitches() throws {
    #expect(
      try findings("fabric-ports") { $0.switches[Self.place(.leaf)] = 4 } == [
        "fabric 'ams net' needs 20 ports of its 16 in p1"
      ])
    #expect(
      try findings("fabric-ports") { $0.switches[Self.place(.spine)] = nil } == [
        "fabric 'ams net spine' needs 20 ports of its 0 in p1"
      ])
    #expect(
      try findings("fabric-ports") { $0.switches = [Self.place(.leaf): 9, Self.place(.spine): 5] } == [
        "fabric 'ams net reach' needs 9 leaves of its 8 in p1"
      ])
  }

  @Test(arguments: [
    (place(.leaf, fabric: "x"), 1, "order of 1 'x' leaf for 'ams' in p1 names an unknown fabric"),
    (place(.leaf, site: "x"), 1, "order of 1 'net' leaf for 'x' in p1 names an unknown site"),
    (place(.leaf, "p9"), 1, "order of 1 'net' leaf for 'ams' in p9 names an unknown period"),
    (place(.core), 1, "order of 1 'net' core for 'ams' in p1 is for a role that the fabric does not have"),
    (place(.leaf), 0, "order of 0 'net' leaf for 'ams' in p1 is of fewer than 1"),
  ])
  func ordersThatAreNone(key: SwitchPurchaseKey, count: Int, sentence: String) throws {
    #expect(try findings("fabric-ports") { $0.switches[key] = count }.first == sentence)
  }

  @Test func aClosedSiteBuysNone() throws {
    var world = Self.world
    world.sites[0].isExisting = false
    let inventory = world.inventory
    let check = try #require(allChecks.first { $0.name == "site-opening" })
    let findings = check.report(inventory, Self.decisions, Fleet(inventory, Self.decisions)).findings
    #expect(findings.contains("site 'ams' buys switches in p1 but is not open"))
  }
}
