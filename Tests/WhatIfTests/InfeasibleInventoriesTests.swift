import Domain
import GLPKSolver
import InventoryReading
import PlanSearch
import Testing
import WhatIf

/// Inventories made infeasible by each kind of limit, alone and in pairs: what is said of them is true.
@Suite struct InfeasibleInventoriesTests {
  /// Changes that leave no plan, and a limit that must be among those named.
  static let cases: [(changes: [String], named: String?)] = [
    (["budgets/capex/period:/limit = 20 kEUR"], "budgets/capex/period:/limit"),
    (["budgets/opex/limit = 1 kEUR"], "budgets/opex/limit"),
    (["budgets/capex/2026Q2/limit = 1 EUR", "servers/supply_limit = 6"], "budgets/capex/2026Q2/limit"),
    (["sites/power_feed = 30 kW"], "sites/ams/power_feed"),
    (["sites/space = 3 m2"], "sites/ams/space"),
    (["sites/ams/power_feed = 20 kW", "sites/sto/space = 1 m2"], "sites/ams/power_feed"),
    (["servers/supply_limit = 1"], "servers/h100/supply_limit"),
    (["servers/h100/supply_limit = 0", "servers/l40/supply_limit = 3"], "servers/l40/supply_limit"),
    (["carbon/cap = 1 tCO2e"], "carbon/cap"),
    (["carbon/cap_per_period/2026Q2 = 100 kgCO2e"], "carbon/cap_per_period/2026Q2"),
    (["share_limits/acme/share = 1 %", "share_limits/bolt/share = 2 %"], "share_limits/acme/share"),
    (["bandwidth/capacity = 1 Mbit/s"], "bandwidth/ams/*/capacity"),
    (
      ["workloads/chat/latency_limit = 12 ms", "sites/sto/power_feed = 20 kW"], "workloads/chat/latency_limit"
    ),
    (
      ["workloads/chat/survives_site_loss = 100 %", "sites/ams/space = 3 m2"],
      "workloads/chat/survives_site_loss"
    ),
    (["workloads/headroom = 400 %", "servers/supply_limit = 8"], "workloads/chat/headroom"),
    (["workloads/max_utilisation = 5 %"], "workloads/chat/max_utilisation"),
    (["spares/share = 80 %", "sites/power_feed = 60 kW"], nil),
    (["spares/count = 30", "budgets/capex/period:/limit = 6 MEUR"], "spares/count"),
    (["servers/lead_time = 1", "existing/count = 1"], "servers/h100/lead_time"),
    (["servers/first_order = 2026Q2", "existing/count = 1"], "servers/h100/first_order"),
    (["servers/order_lot = 40", "sites/power_feed = 100 kW"], "servers/l40/order_lot"),
    (
      ["servers/minimum_order = 60", "budgets/capex/period:/limit = 900 kEUR"], "budgets/capex/period:/limit"
    ),
    (["sites/sto/opens_from = 2026Q2", "sites/ams/power_feed = 30 kW"], "sites/sto/opens_from"),
    (["budgets/capex/period:/limit = 20 kEUR", "sites/power_feed = 30 kW"], "budgets/capex/period:/limit"),
    (["sites/space = 3 m2", "carbon/cap = 1 tCO2e"], "sites/ams/space"),
    (["demand/demand *= 20", "budgets/capex/period:/limit = 1 MEUR"], "budgets/capex/period:/limit"),
  ]

  private func read(_ changes: [Override], listsLimits: Bool = false) -> Reading {
    InventoryReader.read(
      { path, _ in
        Self.files[path].map { .success(SourceText(path: path, bytes: Array($0.utf8))) } ?? .failure(.missing)
      }, varied: Variation(overrides: changes), listsLimits: listsLimits)
  }

  private func verdict(_ changes: [Override], _ effort: Effort = .whole) -> Verdict {
    guard let inventory = read(changes).inventory else { return .none }
    let finder = PlanFinder(solver: GLPK())
    let hasPlan = try? effort == .relaxed ? finder.hasRelaxedPlan(inventory) : finder.hasPlan(inventory)
    return hasPlan == true ? .plan : .none
  }

  @Test func asItStandsThereIsAPlan() {
    #expect(read([]).diagnostics.map(\.text) == [])
    #expect(verdict([]) == .plan)
  }

  @Test(arguments: cases.indices)
  func whatIsSaidIsTrue(number: Int) throws {
    let (texts, named) = Self.cases[number]
    let base = try texts.map { try #require(Override($0)) }
    let reading = read(base, listsLimits: true)
    #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.text) == [])
    let explanation = try #require(
      try Explanation(reading.limits) { verdict(base + $0, $1) }, "there is a plan")
    let conflict = explanation.conflict
    if let named { #expect(conflict.contains { $0.key == named }, "\(conflict.map(\.key))") }
    // The smallest: with all others lifted none, with any one of it lifted too a plan.
    let stated = reading.limits.filter { $0.ease != .share }
    let others = stated.filter { !conflict.contains($0) }.compactMap(\.lifting)
    #expect(verdict(base + others) != .plan)
    for limit in conflict {
      #expect(verdict(base + others + [try #require(limit.lifting)]) == .plan, "without \(limit.key)")
    }
    #expect(!explanation.repairs.isEmpty || !explanation.combination.isEmpty)
    for repair in explanation.repairs {
      #expect(verdict(base + [repair.change]) == .plan, "\(repair.change.text)")
    }
    if !explanation.combination.isEmpty {
      #expect(verdict(base + explanation.combination.map(\.change)) == .plan)
    }
  }

  /// Whatever names are alike, and however large a figure is, a limit's key changes what it is about, and eases it.
  @Test func everyLimitIsLiftedByItsKey() throws {
    var files = Self.files
    files["servers.csv"] = files["servers.csv"]?.replacing("h100,acme", with: "h100,h100")
    files["inventory.yaml"] = files["inventory.yaml"]?.replacing(
      "vendor: acme, share: 100 %", with: "vendor: h100, share: 90 %"
    )
    .replacing("limit: 5 MEUR}\nshare", with: "limit: 9 bnEUR}\nshare")
    .replacing("tables:", with: "tables:\n  site_links: links.csv")
    files["links.csv"] = "from,to,capacity [Gbit/s]\nams,sto,10\nsto,ams,20\n"
    let open: (String, Int) -> Result<SourceText, FileFault> = { path, _ in
      files[path].map { .success(SourceText(path: path, bytes: Array($0.utf8))) } ?? .failure(.missing)
    }
    let limits = InventoryReader.read(open, listsLimits: true).limits
    #expect(limits.contains { $0.key == "site_links/from:ams/to:sto/capacity" })
    #expect(limits.contains { $0.value == "9 bnEUR" })
    for limit in limits {
      let lifting = try #require(limit.lifting)
      let reading = InventoryReader.read(open, varied: Variation(overrides: [lifting]))
      #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.text) == [], "\(limit.key)")
      let own = reading.inventory?.assumptions.filter { $0.key == limit.key && $0.source.hasPrefix("--set") }
      if limit.ease != .share {
        #expect(own?.map(\.source) == ["--set, in place of one value"], "\(limit.key)")
      }
      let far = Double(limit.lifted.prefix { $0 != " " })
      if let far, limit.ease == .more { #expect(far > limit.number, "\(limit.key)") }
    }
  }

  static let files = [
    "inventory.yaml": """
    dcplan: 1
    name: Two rooms
    currency: EUR
    horizon: {start: 2026-01-01, periods: 2 quarters}
    regions: [west]
    sites:
      - {id: ams, state: existing, power_feed: 200 kW, space: 60 m2, pue: 1.2, fixed_cost: 10 kEUR/month}
      - {id: sto, state: candidate, opening_cost: 200 kEUR, power_feed: 200 kW, space: 60 m2, pue: 1.1}
    workloads:
      - {id: chat, unit: tokens, max_utilisation: 80 %, latency_limit: 40 ms, network_out: 6 kB, headroom: 1 %}
      - {id: images, unit: images, max_utilisation: 80 %, network_out: 1 MB, headroom: 1 %}
    spares: {share: 2 %, count: 0}
    budgets:
      - {kind: capex, limit: 9 MEUR}
      - {kind: capex, period: 2026Q2, limit: 5 MEUR}
      - {kind: opex, limit: 5 MEUR}
    share_limits:
      - {vendor: acme, share: 100 %}
      - {vendor: bolt, share: 100 %}
    carbon: {cap: 5000 tCO2e, cap_per_period: {2026Q1: 3000 tCO2e, 2026Q2: 3000 tCO2e}}
    tables:
      servers: servers.csv
      throughput: throughput.csv
      existing: existing.csv
      demand: demand.csv
      racks: racks.csv
      energy: energy.csv
      carbon: carbon.csv
      latency: latency.csv
      bandwidth: bandwidth.csv

    """,
    "servers.csv": """
    id,vendor,price [EUR],idle_power [kW],peak_power [kW],rack_units [U],supply_limit,lead_time,first_order,order_lot,minimum_order
    h100,acme,280000,2.5,10,8,40,0,2026Q1,1,1
    l40,bolt,60000,0.5,2,4,80,0,2026Q1,1,1

    """,
    "throughput.csv": """
    workload,server,throughput [/s]
    chat,h100,20000
    chat,l40,3000
    images,h100,60
    images,l40,12

    """,
    "existing.csv": "site,server,count,commissioned\nams,h100,2,2025-01-01\n",
    "demand.csv": """
    workload,region,period,slice,demand [/s]
    chat,west,2026Q1,*,80000
    chat,west,2026Q2,*,120000
    images,west,2026Q1,*,80
    images,west,2026Q2,*,160

    """,
    "racks.csv": "id,units [U],power_limit [kW],price [EUR],floor_space [m2]\nrack,42,30,9000,2.5\n",
    "energy.csv": "site,period,slice,price [EUR/MWh]\nams,*,*,90\nsto,*,*,40\n",
    "carbon.csv": "site,period,slice,intensity [gCO2e/kWh]\nams,*,*,300\nsto,*,*,20\n",
    "latency.csv": "region,site,latency [ms]\nwest,ams,20\nwest,sto,10\n",
    "bandwidth.csv": "site,region,capacity [Gbit/s]\nams,*,40\nsto,*,40\n",
  ]
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
