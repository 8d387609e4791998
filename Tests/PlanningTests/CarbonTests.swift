import Domain
import Testing

@testable import Planning

/// Emissions of the Coast by hand, what they cost, and that nobody can write others.
@Suite struct CarbonTests {
  private let coast = Coast.green
  private func fleet(_ decisions: Decisions = Coast.decisions) -> Fleet { Fleet(coast.inventory, decisions) }

  @Test func emissionsAreEnergyTimesIntensity() throws {
    let plan = try coast.plan()
    let line = try #require(plan.emissions.first { $0.site == Coast.ams && $0.period == Coast.second })
    let energy = fleet().horizon.slices.indices.map { fleet().energy(0, 1, $0).value }
    let onGrid: Double = zip(energy, [0.6, 0.5, 0.4]).reduce(0) { $0 + $1.0 * $1.1 }
    let byContract: Double = energy.reduce(0, +) * 0.1
    #expect(abs(line.location.value - onGrid) < 1e-6)
    #expect(abs(line.market.value - byContract) < 1e-6)
    #expect(line.embodied == .zero)
  }

  /// In the first quarter three GPU servers are ordered for Amsterdam and two for New York, of 1,500 kg each; CPU
  /// servers have none. New York's rack of 150 kg follows in the second.
  @Test func embodiedCarbonCountsInThePeriodOfTheOrder() throws {
    let lines = try coast.plan().emissions
    let embodied = { (site: ID<Site>, period: ID<Period>) in
      lines.first { $0.site == site && $0.period == period }?.embodied
    }
    #expect(embodied(Coast.ams, Coast.first) == Emissions(4500))
    // New York is not open yet, but ordered for.
    #expect(embodied(Coast.nyc, Coast.first) == Emissions(3000))
    #expect(embodied(Coast.nyc, Coast.second) == Emissions(150))
    #expect(lines.count == 6)
  }

  @Test func theChargeIsPricePerTonneTimesEmissions() throws {
    let plan = try coast.plan()
    let lines = plan.ledger.filter { $0.line == "carbon-charge" }
    #expect(lines.map(\.item) == ["operation", "embodied", "operation"])
    for line in lines {
      let emission = try #require(plan.emissions.first { $0.site == line.site && $0.period == line.period })
      let due = line.item == "embodied" ? emission.embodied : emission.location
      #expect(line.amount == Money(rounding: due.value / 1000 * 100))
      #expect((line.component, line.kind, line.unit) == (.energy, .opex, "t CO2e"))
      #expect(line.period == Coast.second)
    }
  }

  @Test func aCapExceededIsFound() throws {
    var tight = coast
    tight.carbon = CarbonPolicy(cap: Emissions(1000))
    let findings = try tight.findings("carbon-limit")
    #expect(findings.count == 1)
    #expect(
      findings[0].hasPrefix("emissions counted (location) in the horizon are ")
        && findings[0].hasSuffix(" t CO2e, above the cap of 1 t CO2e"))
  }

  @Test func capsAreLimitsOfThePlan() throws {
    let lines = try coast.plan().limits.filter { $0.name == "carbon-limit" }
    #expect(lines.map(\.subject) == ["location and embodied", "location and embodied"])
    #expect(lines.map(\.period) == [Coast.first, nil])
    #expect(lines.map(\.limit) == [200, 1000])
    #expect(lines.map(\.unit) == ["t CO2e", "t CO2e"])
  }

  @Test func anInventoryWithoutCarbonSpeaksOfNone() throws {
    #expect(try Coast().plan().emissions.isEmpty)
  }

  @Test func everyChangedEmissionLine() throws {
    let plan = try coast.plan()
    try plan.expectBroken("emissions", byChanged: plan.emissions, against: coast.inventory) {
      $0.with(emissions: $1)
    }
  }
}
