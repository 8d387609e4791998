import Domain
import InventoryReading
import Testing

/// An inventory that differs from its files.
@Suite struct VariationTests {
  private func read(of tiny: TinyInventory = TinyInventory(), scenario: String? = nil, _ changes: String...)
    throws
    -> Reading
  {
    let overrides = try changes.map { try #require(Override($0)) }
    return tiny.reading(varied: Variation(scenario: scenario, overrides: overrides))
  }

  private func price(_ reading: Reading, _ server: String = "h100") throws -> Double {
    try #require(reading.inventory?.serverType(ID(server))).price(
      in: try #require(reading.inventory?.horizon.periods.first)
    ).major
  }

  // MARK: Tables

  @Test(arguments: [
    ("servers/h100/price = 200000", 200_000.0), ("servers/h100/price = 160 kEUR", 200_000),
    ("servers/h100/price *= 1.1", 330_000), ("servers/h100/price += 5 kUSD", 305_000),
    ("servers/h100/price -= 8 kEUR", 290_000), ("servers/price *= 0.5", 150_000),
    ("servers/*/price *= 0.5", 150_000), ("servers/id:h100/price *= 2", 600_000),
  ])
  func aCellIsChanged(_ change: String, _ expected: Double) throws {
    #expect(abs(try price(read(change)) - expected) < 0.01)
  }

  @Test func onlyWhatIsMeantIsChanged() throws {
    let reading = try read("servers/h100/price *= 2")
    #expect(try price(reading, "l40") == 75_000)
    // In the unit of the cell, not of the header.
    #expect(try price(read("servers/l40/price += 20000 USD"), "l40") == 95_000)
  }

  @Test func changesAreMadeInTheirOrder() throws {
    #expect(try price(read("servers/price += 100 kUSD", "servers/price *= 2")) == 800_000)
    #expect(try price(read("servers/price *= 2", "servers/price += 100 kUSD")) == 700_000)
  }

  @Test func anEmptyCellIsFilledButNotMultiplied() throws {
    let tiny = TinyInventory().with("servers.csv", "id,price [USD],supply_limit\nh100,1,\nl40,1,4\n")
    #expect(
      try read(of: tiny, "servers/supply_limit *= 2").inventory?.serverTypes.map(\.supplyLimit) == [nil, 8])
    #expect(
      try read(of: tiny, "servers/supply_limit = 3").inventory?.serverTypes.map(\.supplyLimit) == [3, 3])
  }

  // MARK: inventory.yaml

  @Test func aKeyIsChangedOrAdded() throws {
    #expect(try read("discount_rate = 5 %").inventory?.policy.discountRate == 0.05)
    #expect(try read("discount_rate += 2 %").inventory?.policy.discountRate == 0.1)
    #expect(try read("sites/ams/power_feed = 2 MW").inventory?.sites.first?.powerFeed?.value == 2000)
    #expect(try read("horizon/periods = 2 quarters").inventory?.horizon.periods.count == 2)
    #expect(
      try read("sites/power_feed = 2 MW", "sites/ams/power_feed *= 1.5").inventory?.sites.first?.powerFeed?
        .value == 3000)
  }

  @Test func entriesWithoutAnIdArePickedByTheirWords() throws {
    let budgets = TinyInventory().replacing(
      "discount_rate: 8 %",
      with: "budgets:\n  - {kind: capex, limit: 8 MUSD}\n  - {kind: opex, period: 2026Q1, limit: 1 MUSD}")
    let limits = { (reading: Reading) in reading.inventory?.policy.budgets.map(\.limit.major) }
    #expect(try limits(read(of: budgets, "budgets/capex/limit *= 2")) == [16_000_000, 1_000_000])
    #expect(try limits(read(of: budgets, "budgets/opex/2026Q1/limit += 500 kUSD")) == [8_000_000, 1_500_000])
    #expect(try limits(read(of: budgets, "budgets/limit = 3 MUSD")) == [3_000_000, 3_000_000])
  }

  @Test func anotherFileMayStandForATable() throws {
    let tiny = TinyInventory().with("cheap.csv", "id,price [USD]\nh100,1000\nl40,10\n")
    #expect(try price(read(of: tiny, "tables/servers = cheap.csv", "servers/h100/price *= 2")) == 2000)
    #expect(try read(of: tiny, "tables/servers = ../cheap.csv").inventory == nil)
  }

  // MARK: What the plan says of it

  @Test func everyChangeIsAnAssumption() throws {
    let lines = try #require(try read("servers/price *= 1.1", "discount_rate = 5 %").inventory).assumptions
      .filter { $0.source.contains("--set") }.map { "\($0.key) \($0.value): \($0.source)" }
    #expect(
      lines == [
        "discount_rate 5 %: --set, in place of one value",
        "servers/price *= 1.1: --set, in place of 2 values",
      ])
  }

  @Test func aChangedFigureIsNoLongerTheSourcesOwn() throws {
    let tiny = TinyInventory().with(
      "throughput.csv",
      "workload,server,throughput [/s],source,basis\nchat,h100,20000,MLPerf,measured\nchat,l40,30,MLPerf,measured\n"
    )
    let figures = try #require(try read(of: tiny, "throughput/h100/throughput *= 0.5").inventory).assumptions
      .filter { $0.key.hasSuffix("/throughput") && $0.key.hasPrefix("throughput/chat") }
    #expect(figures.map(\.basis) == [.stated, .measured])
    #expect(figures.map(\.source) == ["--set", "MLPerf"])
    #expect(figures.map(\.value) == ["10000", "30"])
  }

  // MARK: Scenarios

  private static let scenarios = """
    scenarios:
      - id: growth
        name: More of everything
        set:
          - demand/demand *= 1.5
      - {id: dear, set: [servers/price *= 2]}
      - {id: both, builds_on: [growth, dear], set: [servers/h100/price += 1 USD]}
      - {id: again, builds_on: [both, growth]}

    """
  private static let varied = TinyInventory().replacing("discount_rate: 8 %\n", with: scenarios)

  private func demand(_ reading: Reading) -> Double? { reading.inventory?.demand.values.first?.value }

  @Test func aScenarioIsChosenByItsName() throws {
    #expect(demand(try read(of: Self.varied)) == 50_000)
    #expect(demand(try read(of: Self.varied, scenario: "growth")) == 75_000)
    let both = try read(of: Self.varied, scenario: "both")
    #expect(demand(both) == 75_000)
    #expect(try price(both) == 600_001)
    #expect(both.scenarios == ["growth", "dear", "both", "again"])
  }

  @Test func whatIsBuiltOnTwiceIsMadeOnce() throws {
    #expect(demand(try read(of: Self.varied, scenario: "again")) == 75_000)
  }

  @Test func changesOfTheCommandLineComeLast() throws {
    #expect(demand(try read(of: Self.varied, scenario: "growth", "demand/demand = 10")) == 10)
  }

  @Test func withoutAScenarioNothingIsDifferent() throws {
    #expect(try read(of: Self.varied).inventory?.assumptions.filter { $0.source.contains("scenario") } == [])
  }
}

extension TinyInventory {
  func reading(varied variation: Variation) -> Reading {
    InventoryReader.read(
      { path, _ in files[path].map { .success(SourceText(path: path, bytes: $0)) } ?? .failure(.missing) },
      varied: variation)
  }
}
