import Domain
import InventoryReading
import Testing

/// What good inventories say of carbon and of spares by availability.
struct CarbonTests {
  private let tiny = TinyInventory().adding(
    "carbon",
    """
    site,period,slice,intensity [gCO2e/kWh],market_intensity [gCO2e/kWh]
    ams,2026Q1,all,381,56
    ams,2026Q2,all,381,
    ams,2026Q3,all,0.3 t/MWh,
    ams,2026Q4,all,381,

    """)

  private func inventory(_ tiny: TinyInventory) throws -> Inventory {
    #expect(tiny.findings == [])
    return try #require(tiny.reading.inventory)
  }

  private func policy(_ text: String) -> TinyInventory {
    tiny.replacing("discount_rate: 8 %", with: "discount_rate: 8 %\n\(text)")
  }

  @Test func intensitiesAreReadOnBothBases() throws {
    let inventory = try inventory(tiny)
    let intensity = { (period: String) in inventory.carbonIntensity(at: ID("ams"), in: ID(period), ID("all"))
    }
    #expect(intensity("2026Q1") == CarbonIntensity(location: Quantity(0.381), market: Quantity(0.056)))
    #expect(intensity("2026Q2")[.market] == Quantity(0.381))
    #expect(intensity("2026Q3").location == Quantity(0.3))
    #expect(inventory.policy.carbon == .none)
    #expect(inventory.statesCarbon)
    #expect(try !self.inventory(TinyInventory()).statesCarbon)
  }

  @Test func aPolicyIsReadWhole() throws {
    let carbon = try inventory(
      policy(
        """
        carbon:
          price: {2026Q1: 80 EUR/t, '*': 100 USD/tCO2e}
          basis: market
          cap: 12 tCO2e
          cap_per_period: 4000 kg
          include_embodied: yes
        """)
    ).policy.carbon
    #expect(carbon.basis == .market && carbon.countsEmbodied && carbon.cap == Emissions(12_000))
    #expect(carbon.prices[ID("2026Q1")] == Price(perUnit: 0.1))
    #expect(carbon.prices[ID("2026Q4")] == Price(perUnit: 0.1))
    #expect(carbon.periodCaps.count == 4 && carbon.periodCaps[ID("2026Q2")] == Emissions(4000))
    #expect(carbon.label == "market and embodied")
  }

  @Test func whatIsSilentIsListed() throws {
    let lines = try inventory(policy("carbon: {cap: 12 t}")).assumptions.map {
      "\($0.key) = \($0.value) \($0.unit)"
    }
    #expect(lines.contains("carbon/basis = location "))
    #expect(lines.contains("carbon/include_embodied = no "))
    #expect(lines.contains("carbon/ams/2026Q2/all/market_intensity = the grid's intensity "))
    #expect(lines.contains("servers/*/embodied_carbon = 0 kgCO2e"))
  }

  @Test func anInventoryWithoutCarbonListsNothingOfIt() throws {
    let keys = try inventory(TinyInventory()).assumptions.map(\.key)
    #expect(!keys.contains { $0.contains("carbon") || $0.contains("failure") })
  }

  @Test func embodiedCarbonIsReadOfServersAndRacks() throws {
    let tiny = tiny.with(
      "servers.csv", "id,price [USD],embodied_carbon\nh100,1,1.5 tCO2e\nl40,1,\n"
    ).adding("racks", "id,units [U],embodied_carbon [kg]\nstd,42,90\n")
    let inventory = try inventory(tiny)
    #expect(inventory.serverTypes.map(\.embodiedCarbon) == [Emissions(1500), .zero])
    #expect(inventory.rackTypes.map(\.embodiedCarbon) == [Emissions(90)])
    #expect(inventory.assumptions.map(\.key).contains("servers/l40/embodied_carbon"))
  }

  @Test func sparesByAvailabilityAreRead() throws {
    let tiny = TinyInventory().replacing(
      "discount_rate: 8 %", with: "spares: {availability: 99 %, repair_time: 21 days}"
    ).with("servers.csv", "id,price [USD],annual_failure_rate [%]\nh100,1,9\nl40,1,\n")
    let inventory = try inventory(tiny)
    #expect(
      inventory.policy.spares.availability == AvailabilityRule(level: 0.99, repairTime: Hours(21 * 24)))
    #expect(inventory.serverTypes.map(\.annualFailureRate) == [0.09, nil])
    #expect(inventory.assumptions.map(\.key).contains("servers/l40/annual_failure_rate"))
  }

  /// Days of 0.2 and nights of 0.4 kg/kWh, the first quarter's days under contracts of 0.05 and 0.15 by turns.
  @Test func hourlyIntensitiesAreReducedToSlices() throws {
    let hours = (0..<8760).map { hour in
      let isDay = (8..<20).contains(hour % 24)
      let contract = isDay && hour < 2160 ? (hour / 24 % 2 == 0 ? "50" : "150") : ""
      return "ams,\(hour),\(isDay ? 200 : 400),\(contract)\n"
    }
    let series = "site,hour,intensity [g/kWh],market_intensity [g/kWh]\n" + hours.joined()
    let slices = TinyInventory().replacing(
      "4 quarters", with: "4 quarters\n  slices: [{name: day, hours: 08-20}, {name: night, hours: rest}]")
    let inventory = try inventory(slices.adding("carbon_series", series))
    func near(_ value: Quantity<KilogramPerKilowattHour>?, _ due: Double) -> Bool {
      value.map { abs($0.value - due) < 1e-12 } ?? false
    }
    let first = inventory.carbonIntensity(at: ID("ams"), in: ID("2026Q1"), ID("day"))
    #expect(near(first.location, 0.2) && near(first.market, 0.1))
    let second = inventory.carbonIntensity(at: ID("ams"), in: ID("2026Q2"), ID("night"))
    #expect(near(second.location, 0.4) && near(second.market, 0.4))
    let lines = inventory.assumptions.filter { $0.key == "carbon_series/ams/error" }
    #expect(lines.count == 1 && lines[0].unit == "kgCO2e/kWh")
    // 1080 of the hours have a contract, which is off by 0.05 from their mean.
    let market = inventory.assumptions.filter { $0.key.hasPrefix("carbon_series/ams/market") }
    #expect(
      market.map { "\($0.key) (\($0.basis.rawValue))" } == [
        "carbon_series/ams/market_error (estimated)", "carbon_series/ams/market_intensity (default)",
      ])
    let error = try #require(market.first.flatMap { Double($0.value) })
    #expect(abs(error - 0.05 * (1080.0 / 8760).squareRoot()) < 1e-9)
    #expect(market.last?.source == "dcplan's default: the inventory does not say for 7680 of 8760 hours")
  }
}
