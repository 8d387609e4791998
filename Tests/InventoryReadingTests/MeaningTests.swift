import Domain
import InventoryReading
import TestSupport
import Testing

/// What good inventories mean.
struct MeaningTests {
  private let tiny = TinyInventory()

  private func inventory(_ tiny: TinyInventory) throws -> Inventory {
    let reading = tiny.reading
    #expect(reading.diagnostics.map(\.text) == [])
    return try #require(reading.inventory)
  }

  private func template(_ name: String) throws -> TinyInventory {
    let template = try #require(InventoryTemplate.all.first { $0.name == name })
    var copy = TinyInventory([:])
    for file in template.files { copy.files[file.path] = file.bytes }
    return copy
  }

  @Test func aTinyInventoryIsReadWhole() throws {
    let inventory = try inventory(tiny)
    #expect(inventory.horizon.periods.map(\.id.name) == ["2026Q1", "2026Q2", "2026Q3", "2026Q4"])
    #expect(inventory.horizon.slices == [Slice(id: ID("all"), share: 1)])
    #expect(inventory.serverTypes.map(\.price.text) == ["300000.00", "75000.00"])
    #expect(inventory.serverTypes.map(\.idlePower) == [Power(2), Power(0.5)])
    #expect(inventory.serverTypes.map(\.configuredMaximum) == [Power(10.2), Power(2)])
    #expect(inventory.serverTypes.flatMap(\.modes).map(\.id.name) == ["standard", "standard"])
    #expect(inventory.demand.values.map(\.value) == [50000, 50000, 50000, 50000])
    #expect(inventory.policy == Policy(budgets: [], spares: .none, discountRate: 0.08))
    #expect(inventory.files.map(\.path) == ["demand.csv", "inventory.yaml", "servers.csv", "throughput.csv"])
  }

  @Test func periodsAreNamedByTheCalendarWhereTheyMatchIt() throws {
    let mixed = tiny.replacing("start: 2026-01-01", with: "start: 2026-02-01")
      .replacing("4 quarters", with: "[1 month, 1 quarter, 1 quarter, 2 months, 1 year, 1 month, 1 year]")
    let periods = try inventory(mixed).horizon.periods
    #expect(
      periods.map(\.id.name) == [
        "2026-02", "2026-03/3m", "2026-06/3m", "2026-09", "2026-10", "2026-11/12m", "2027-11", "2027-12/12m",
      ])
    #expect(periods.map(\.monthsBefore) == [0, 1, 4, 7, 8, 9, 21, 22])
    let aligned = tiny.replacing("4 quarters", with: "[3 months, 3 quarters, 2 years]")
    #expect(
      try inventory(aligned).horizon.periods.map(\.id.name) == [
        "2026-01", "2026-02", "2026-03", "2026Q2", "2026Q3", "2026Q4", "2027", "2028",
      ])
  }

  @Test func sharesAreMadeToAddUp() throws {
    let thirds = ["a", "b", "c"].map { "{name: \($0), share: 33.33333 %}" }.joined(separator: ", ")
    let rounded = tiny.replacing("4 quarters", with: "4 quarters\n  slices: [\(thirds)]")
    for slice in try inventory(rounded).horizon.slices { #expect(abs(slice.share - 1.0 / 3) < 1e-15) }
  }

  @Test func theOrderOfRowsAndColumnsChangesNothing() throws {
    let whole = try template("multi-site")
    var shuffled = whole
    var random = SeededRandom(seed: 7)
    for (path, bytes) in whole.files where path.hasSuffix(".csv") {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      let rows = ([lines[0]] + lines.dropFirst().shuffled(using: &random)).map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).reversed().joined(separator: ",")
      }
      shuffled = shuffled.with(path, rows.joined(separator: "\r\n"))
    }
    #expect(shuffled.files != whole.files)
    #expect(try inventory(shuffled).withoutFiles == inventory(whole).withoutFiles)
  }

  @Test func aTableMayBeSplitAndWrittenInOtherUnits() throws {
    let split = tiny.replacing("servers: servers.csv", with: "servers: [servers.csv, a/more.csv]")
      .with("servers.csv", "id,name,price [kEUR],idle_power,peak_power [W]\nh100,Big Box,240,2 kW,10200\n")
      .with(
        "a/more.csv", "peak_power [MW],id,price [MUSD],name,idle_power [kW]\n0.002,l40,0.075,Small Box,0.5\n")
    #expect(try inventory(split).withoutFiles == inventory(tiny).withoutFiles)
  }

  @Test func aFileReadTwiceIsDigestedTheSame() throws {
    #expect(try inventory(tiny).files == inventory(tiny).files)
    #expect(
      try inventory(tiny).files.first { $0.path == "demand.csv" }?.sha256
        == "e7680f0fef03b43e8c3b78af185387d81bfa40a40585cada70b9a2abf0f2e475")
  }

  @Test func everyFeatureOfTheLargeTemplateIsRead() throws {
    let world = try inventory(try template("multi-site"))
    #expect(world.serverType(ID("small"))?.modes.map(\.id.name) == ["capped", "full"])
    #expect(world.serverType(ID("large"))?.rack == ID("standard"))
    #expect(world.serverType(ID("large"))?.serviceLifeMonths == 60)
    #expect(world.serverType(ID("large"))?.supplyLimit == 40)
    #expect(world.site(ID("oslo"))?.existingRacks == [ID("standard"): 10])
    #expect(world.site(ID("porto"))?.existingRacks == [:])
    #expect(world.site(ID("porto"))?.demandCharge == Price(perUnit: 10.8))
    #expect(world.site(ID("rome"))?.isExisting == false)
    #expect(world.site(ID("rome"))?.opensFrom == ID("2026Q3"))
    #expect(world.site(ID("rome"))?.openingCost.text == "2160000.00")
    #expect(world.connection(of: ID("porto"), to: ID("south"))?.label == "porto/south")
    #expect(world.connection(of: ID("porto"), to: ID("north"))?.region == nil)
    #expect(world.connection(of: ID("oslo"), to: ID("north"))?.percentilePrice == Price(perUnit: 400))
    #expect(world.energyPrices.count == 3 * 6 * 2)
    #expect(abs(world.energyPrice(at: ID("oslo"), in: ID("2027"), ID("night")).perUnit - 0.0486) < 1e-15)
    #expect(world.latency.count == 6)
    #expect(world.policy.budgets.map(\.label) == ["capex all"])
    #expect(world.policy.spares == SpareRule(share: 0.02, count: 0))
    #expect(
      world.existing == [
        ExistingServers(
          site: ID("oslo"), server: ID("small"), count: 12, commissioned: TinyWorld.date(2023, 7, 1))
      ])
  }

  @Test func existingServersFillRacksUnlessTheInventorySaysOtherwise() throws {
    let racked =
      tiny.with("servers.csv", "id,price [USD],rack_units [U],peak_power [kW]\nh100,1,8,10.2\nl40,1,4,2\n")
      .adding("racks", "id,units [U],power_limit [kW]\nstandard,48,45\n")
      .adding("existing", "site,server,count,commissioned\nams,h100,9,2025-01-01\nams,l40,13,2025-01-01\n")
    // 45 kW carry four of the large ones; 48 U hold twelve of the small ones.
    let world = try inventory(racked)
    #expect(world.site(ID("ams"))?.existingRacks == [ID("standard"): 3 + 2])
    #expect(
      world.assumptions.first { $0.key == "sites/ams/existing_racks/standard" }.map {
        "\($0.value) \($0.unit)"
      }
        == "5 racks")
  }

  /// In floating point, 0.3 / 0.1 is a little less than 3.
  @Test func aRackHoldsWhatDividesItsPowerEvenly() throws {
    let racked =
      tiny.with("servers.csv", "id,price [USD],rack_units [U],peak_power [kW]\nh100,1,8,0.1\nl40,1,4,0.1\n")
      .adding("racks", "id,units [U],power_limit [kW]\nstandard,48,0.3\n")
      .adding("existing", "site,server,count,commissioned\nams,h100,3,2025-01-01\n")
    #expect(try inventory(racked).site(ID("ams"))?.existingRacks == [ID("standard"): 1])
  }

  @Test func zeroDemandAsksForNothing() throws {
    let idle = tiny.replacing(
      "europe,*,*,50000", with: "europe,2026Q1,*,0\nchat,europe,2026Q2,all,10/h", in: "demand.csv")
    let demand = try inventory(idle).demand
    #expect(demand.map(\.key.period.name) == ["2026Q2"])
    #expect(demand.first?.value == Throughput(10.0 / 3600))
  }

  @Test func aTableOfHeadersOnlyIsATable() throws {
    let none = tiny.with("demand.csv", "workload,region,period,slice,demand [/s]\n")
    let reading = none.reading
    #expect(reading.diagnostics.map(\.rule) == ["without-demand", "without-demand"])
    #expect(try #require(reading.inventory).demand.isEmpty)
  }

  @Test func budgetsComeInAFixedOrder() throws {
    let entries = [
      "{kind: total, limit: 4 MUSD}", "{kind: capex, period: 2026Q3, limit: 1 MUSD}",
      "{kind: capex, period: 2026Q2, limit: 2 MUSD}", "{kind: capex, limit: 3 MUSD}",
    ]
    let limited = tiny.replacing("tables:", with: "budgets: [\(entries.joined(separator: ", "))]\ntables:")
    let budgets = try inventory(limited).policy.budgets
    #expect(budgets.map(\.label) == ["capex all", "capex 2026Q2", "capex 2026Q3", "total all"])
    #expect(budgets.map(\.limit.text) == ["3000000.00", "2000000.00", "1000000.00", "4000000.00"])
  }
}

extension Inventory {
  /// The same world without the digests of the files that told of it.
  fileprivate var withoutFiles: Inventory {
    Inventory(
      name: name, description: description, currency: currency, horizon: horizon, policy: policy,
      regions: regions, sites: sites, rackTypes: rackTypes, serverTypes: serverTypes, workloads: workloads,
      throughputs: throughputs, existing: existing, bandwidth: bandwidth, demand: demand, latency: latency,
      energyPrices: energyPrices, assumptions: assumptions, files: [])
  }
}
