import Domain
import Testing

@testable import Planning

/// Decisions that are none must be named, not silently left out.
@Suite struct UnlawfulDecisionsTests {
  private typealias Change = (inout Decisions) -> Void

  private func findings(_ name: String, after change: Change) throws -> [String] {
    var decisions = Coast.decisions
    change(&decisions)
    #expect(throws: AuditFailure.self) { try Coast().made(decisions).get() }
    return try Coast().findings(name, decisions)
  }

  @Test(arguments: [
    ("gpu", "ams", "2026Q1", 0, "order of 0 'gpu' for 'ams' in 2026Q1 is of fewer than 1"),
    ("cpu", "nyc", "2026H2", -1, "order of -1 'cpu' for 'nyc' in 2026H2 is of fewer than 1"),
    (
      "cpu", "nyc", "2026H2", Int.max,
      "order of 9223372036854775807 'cpu' for 'nyc' in 2026H2 is of more than 1000000000"
    ),
    ("tpu", "ams", "2026Q1", 1, "order of 1 'tpu' for 'ams' in 2026Q1 names an unknown server type"),
    ("cpu", "fra", "2026Q1", 1, "order of 1 'cpu' for 'fra' in 2026Q1 names an unknown site"),
    ("cpu", "ams", "2027", 1, "order of 1 'cpu' for 'ams' in 2027 names an unknown period"),
  ])
  func orders(server: String, site: String, period: String, count: Int, sentence: String) throws {
    let found = try findings("fleet-in-service") {
      $0.purchases[PurchaseKey(server: ID(server), site: ID(site), period: ID(period))] = count
    }
    #expect(found == [sentence])
  }

  @Test(arguments: [
    ("std", "nyc", "2026H2", 0, "order of 0 'std' for 'nyc' in 2026H2 is of fewer than 1"),
    ("big", "nyc", "2026H2", 1, "order of 1 'big' for 'nyc' in 2026H2 names an unknown rack type"),
    ("std", "fra", "2026H2", 1, "order of 1 'std' for 'fra' in 2026H2 names an unknown site"),
    ("std", "nyc", "2027", 1, "order of 1 'std' for 'nyc' in 2027 names an unknown period"),
  ])
  func racks(rack: String, site: String, period: String, count: Int, sentence: String) throws {
    let found = try findings("rack-stock") {
      $0.racks[RackPurchaseKey(rack: ID(rack), site: ID(site), period: ID(period))] = count
    }
    #expect(found == [sentence])
  }

  @Test(arguments: [
    ("ams", "2026Q1", "site 'ams' opens in 2026Q1 but is in use already"),
    ("nyc", "2026Q1", "site 'nyc' opens in 2026Q1, before 2026Q2"),
    ("fra", "2026Q1", "opening of 'fra' names an unknown site"),
    ("nyc", "2027", "opening of 'nyc' in 2027 names an unknown period"),
  ])
  func openings(site: String, period: String, sentence: String) throws {
    let found = try findings("site-opening") { $0.openings[ID(site)] = ID(period) }
    #expect(found.first == sentence)
  }

  @Test(arguments: [-1.0, .nan, .infinity, -.infinity])
  func ratesThatAreNone(rate: Double) throws {
    let route = Coast.chatRoute(Coast.first, Coast.peak)
    let routed = try findings("demand-served") { $0.routing[route] = Throughput(rate) }
    #expect(routed.first?.hasPrefix("routing of 'chat' from 'eu' to 'ams' in 2026Q1 'peak' is ") == true)
    let service = Coast.chatService(Coast.first, Coast.peak)
    let served = try findings("serving-balance") { $0.serving[service] = Throughput(rate) }
    #expect(
      served.first?.hasPrefix("serving of 'chat' on 'old' in mode 'standard' at 'ams' in 2026Q1 'peak' is ")
        == true)
  }

  @Test func negativeRateIsShown() throws {
    let route = Coast.chatRoute(Coast.first, Coast.peak)
    let found = try findings("demand-served") { $0.routing[route] = Throughput(-2.5) }
    #expect(found.first == "routing of 'chat' from 'eu' to 'ams' in 2026Q1 'peak' is -2.5 tokens/s")
  }

  @Test func routingBeyondTheLatencyLimit() throws {
    let key = RoutingKey(
      workload: Coast.chat, region: Coast.us, site: Coast.ams, period: Coast.second, slice: Coast.day)
    let found = try findings("demand-served") { $0.routing[key] = Throughput(1) }
    #expect(
      found.first
        == "routing of 'chat' from 'us' to 'ams' in 2026Q2 'day' is not within the latency limit of 50 ms")
  }

  @Test func servingWithoutAThroughputFigure() throws {
    let key = Coast.service(Coast.chat, Coast.cpu, Coast.standard, Coast.ams, Coast.first, Coast.day)
    let found = try findings("serving-balance") { $0.serving[key] = Throughput(1) }
    #expect(
      found == [
        "serving of 'chat' on 'cpu' in mode 'standard' at 'ams' in 2026Q1 'day' has no throughput figure"
      ])
  }

  @Test(arguments: ["workload", "region", "site", "period", "slice"])
  func routingOfAnUnknown(noun: String) throws {
    let name = { (this: String, known: String) in this == noun ? "none" : known }
    let key = RoutingKey(
      workload: ID(name("workload", "chat")), region: ID(name("region", "eu")),
      site: ID(name("site", "ams")), period: ID(name("period", "2026Q1")), slice: ID(name("slice", "day")))
    let found = try findings("demand-served") { $0.routing[key] = Throughput(1) }
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(" names an unknown \(noun)") == true)
  }

  @Test(arguments: ["workload", "server type", "site", "period", "slice"])
  func servingOfAnUnknown(noun: String) throws {
    let name = { (this: String, known: String) in this == noun ? "none" : known }
    let key = ServingKey(
      workload: ID(name("workload", "chat")), server: ID(name("server type", "old")), mode: Coast.standard,
      site: ID(name("site", "ams")), period: ID(name("period", "2026Q1")), slice: ID(name("slice", "day")))
    let found = try findings("serving-balance") { $0.serving[key] = Throughput(1) }
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(" names an unknown \(noun)") == true)
  }

  /// Figures that overflow when added up must fail the audit, not stop the program.
  @Test func figuresBeyondAllBounds() throws {
    var decisions = Coast.decisions
    for key in decisions.routing.keys { decisions.routing[key] = Throughput(.greatestFiniteMagnitude) }
    for key in decisions.serving.keys { decisions.serving[key] = Throughput(.greatestFiniteMagnitude) }
    for key in decisions.purchases.keys { decisions.purchases[key] = Decisions.mostPerOrder }
    for key in decisions.racks.keys { decisions.racks[key] = Decisions.mostPerOrder }
    let report = try Coast().plan().with(decisions: decisions).audited(against: Coast().inventory)
    let broken = Set(report.checks.filter { !$0.findings.isEmpty }.map(\.name))
    #expect(broken.isSuperset(of: ["demand-served", "server-capacity", "supply-limit", "ledger-total"]))
    #expect(report.checks.allSatisfy { $0.worstViolation.isFinite })
  }
}
