import Domain
import Planning

/// A plan made by hand: two sites, two periods, two server types, one rack type, every kind of ledger line.
enum SamplePlan {
  static let periods: [ID<Period>] = [ID("2026Q1"), ID("2026Q2")]
  static let (ams, dub) = (ID<Site>("ams"), ID<Site>("dub"))
  static let (big, old) = (ID<ServerType>("dgx-h100"), ID<ServerType>("old_v100"))
  static let (chat, day, night) = (ID<Workload>("chat"), ID<Slice>("day"), ID<Slice>("night"))
  static let standard = ID<OperatingMode>("standard")

  static let plan = plan()

  /// The sample with other text, for tests of hostile names and of long horizons.
  static func plan(
    name: String = "Sample", description: String = "Two sites for two quarters.",
    vendor: String = "NVIDIA", part: String = "DGXH-G640F+P2CMI36", item: String = "DGX H100",
    source: String = "Quote Q-17 of 2025-11-03"
  ) -> Plan {
    let ledger = Self.ledger
    return Plan(
      inventory: inventory(name, description), search: search,
      objective: ObjectiveSummary(
        kind: "cost", value: ledger.map(\.discounted).total, bound: Money(minorUnits: 97_490_000),
        computed: 975_626.2229),
      decisions: decisions, ledger: ledger, purchases: purchases(vendor, part, item), fleet: fleet,
      capacity: capacity, limits: limits, siteLoads: siteLoads, assumptions: assumptions(source),
      audit: audit)
  }

  static func inventory(_ name: String, _ description: String) -> InventorySummary {
    InventorySummary(
      name: name, description: description, currency: "USD",
      files: [
        InputFile(path: "inventory.yaml", sha256: String(repeating: "0a", count: 32)),
        InputFile(path: "servers.csv", sha256: String(repeating: "f3", count: 32)),
      ],
      start: date(2026, 1), end: date(2026, 7), periods: periods, slices: [day, night], discountRate: 0.08)
  }

  static let search = SearchSummary(
    version: "0.1.0", solver: "GLPK 5.0", status: .optimal, ending: "proven to the requested gap",
    options: [SearchSummary.Option(name: "gap", value: "0.1 %")])

  static let decisions = Decisions(
    purchases: [
      PurchaseKey(server: big, site: ams, period: periods[0]): 2,
      PurchaseKey(server: big, site: dub, period: periods[0]): 1,
    ],
    racks: [RackPurchaseKey(rack: ID("standard"), site: dub, period: periods[1]): 1],
    openings: [dub: periods[1]],
    serving: [
      serving(big, ams, 1, day): Throughput(31_250.1), serving(old, ams, 0, day): Throughput(1200),
      serving(big, dub, 1, night): Throughput(0.1 + 0.2),
    ],
    routing: [
      routing("europe", ams, 1, day): Throughput(31_250.1), routing("europe", ams, 0, day): Throughput(1200),
      routing("us", dub, 1, night): Throughput(0.1 + 0.2),
    ])

  static let fleet = [
    FleetLine(
      period: periods[0], site: ams, server: old, installed: 4, ofWhichExisting: 4, ofWhichSpare: 1, racks: 1),
    FleetLine(
      period: periods[1], site: ams, server: big, installed: 2, ofWhichExisting: 0, ofWhichSpare: 1, racks: 1),
    FleetLine(
      period: periods[1], site: dub, server: big, installed: 1, ofWhichExisting: 0, ofWhichSpare: 0, racks: 1),
  ]

  static let capacity = [
    CapacityLine(
      period: periods[0], workload: chat, unit: "tokens", site: ams, slice: day, served: Throughput(1200),
      servers: 2.4, capacity: Throughput(1500), utilisation: 0.8),
    CapacityLine(
      period: periods[1], workload: chat, unit: "tokens", site: ams, slice: day, served: Throughput(31_250.1),
      servers: 0.93, capacity: Throughput(33_600), utilisation: 0.93),
    CapacityLine(
      period: periods[1], workload: chat, unit: "tokens", site: dub, slice: night,
      served: Throughput(0.1 + 0.2), servers: 0.00001, capacity: Throughput(33_600), utilisation: 0.00001),
  ]

  static let siteLoads = [
    load(0, ams, servers: 4, racks: 1, power: 8.125, peak: 6.5, energy: 10_801.25, traffic: 0.0576),
    load(1, ams, servers: 2, racks: 1, power: 25.5, peak: 20.75, energy: 38_000, traffic: 1.5),
    load(1, dub, servers: 1, racks: 1, power: 12.24, peak: 3.1, energy: 4_321.5, traffic: 1.44e-5),
  ]

  static let audit = AuditReport(
    checks: [
      AuditReport.Check(name: "demand-served", worstViolation: 0, findings: []),
      AuditReport.Check(name: "power-feed", worstViolation: 3.1e-12, findings: []),
      AuditReport.Check(name: "ledger-total", worstViolation: 0, findings: []),
    ],
    ledgerDifference: 0.0029)

  static func date(_ year: Int, _ month: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: 1) else {
      preconditionFailure("no such month: \(year)-\(month)")
    }
    return date
  }

  private static func serving(_ server: ID<ServerType>, _ site: ID<Site>, _ period: Int, _ slice: ID<Slice>)
    -> ServingKey
  {
    ServingKey(
      workload: chat, server: server, mode: standard, site: site, period: periods[period], slice: slice)
  }

  private static func routing(_ region: String, _ site: ID<Site>, _ period: Int, _ slice: ID<Slice>)
    -> RoutingKey
  {
    RoutingKey(workload: chat, region: ID(region), site: site, period: periods[period], slice: slice)
  }

  private static func load(
    _ period: Int, _ site: ID<Site>, servers: Int, racks: Int, power: Double, peak: Double, energy: Double,
    traffic: Double
  ) -> SiteLoadLine {
    SiteLoadLine(
      period: periods[period], site: site, servers: servers, racks: racks, space: Area(1.5 * Double(racks)),
      configuredPower: Power(power), peakPower: Power(peak), energy: Energy(energy),
      billedTraffic: Traffic(traffic), egress: Volume(traffic * 100_000))
  }
}
