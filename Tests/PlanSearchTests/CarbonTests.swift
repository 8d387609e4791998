import Domain
import Optimization
import Testing
import TestSupport

/// Carbon by hand: ten servers of 1,000 that draw 1 kW idle and 3 kW busy, PUE 1.5, a year of 8,760 hours.
@Suite struct CarbonTests {
  /// Demand of 100 keeps all ten servers busy: 30 kW × 1.5 = 45 kW.
  private var powered: TinyWorld {
    var world = TinyWorld(demand: 100)
    world.servers[0].idlePower = 1
    world.servers[0].modes = ["standard": 3]
    world.servers[0].embodiedCarbon = 1500
    world.sites[0].pue = 1.5
    world.emit(0.4, market: 0.05)
    return world
  }
  private let energy = 45.0 * 8760

  private func expect(_ world: TinyWorld, costs due: Double) throws {
    let cost = try leastCost(world)
    #expect(cost.isNear(due), "\(String(describing: cost)), not \(due)")
  }

  @Test func withoutAPolicyCarbonCostsNothing() throws {
    try expect(powered, costs: 10_000)
  }

  @Test func emissionsOfEnergyArePaidOnTheBasisChosen() throws {
    var world = powered
    world.carbon = CarbonPolicy(prices: world.carbonPrices(80))
    try expect(world, costs: 10_000 + energy * 0.4 * 0.08)
    world.carbon = CarbonPolicy(basis: .market, prices: world.carbonPrices(80))
    try expect(world, costs: 10_000 + energy * 0.05 * 0.08)
  }

  @Test func embodiedCarbonIsPaidWhenItCounts() throws {
    var world = powered
    world.carbon = CarbonPolicy(countsEmbodied: true, prices: world.carbonPrices(80))
    try expect(world, costs: 10_000 + (energy * 0.4 + 10 * 1500) * 0.08)
  }

  @Test func aSiteWithoutContractsCountsItsGrid() throws {
    var world = powered
    world.emit(0.4)
    world.carbon = CarbonPolicy(basis: .market, prices: world.carbonPrices(80))
    try expect(world, costs: 10_000 + energy * 0.4 * 0.08)
  }

  /// Slow mode: 9 work/s at 2 kW, so demand 90 needs 10 servers, 20 kW × 1.5; fast: 9 servers at 3 kW, 27 kW × 1.5.
  @Test func aPriceMovesWorkToTheCleanerMode() throws {
    var world = powered
    world.demand = [:]
    world.ask(90)
    world.servers[0].modes = ["fast": 3, "slow": 2]
    world.throughputs = [TinyWorld.figure(10, mode: "fast"), TinyWorld.figure(9, mode: "slow")]
    world.carbon = CarbonPolicy(prices: world.carbonPrices(10))
    try expect(world, costs: 9_000 + 40.5 * 8760 * 0.4 * 0.01)
    world.carbon = CarbonPolicy(prices: world.carbonPrices(50))
    try expect(world, costs: 10_000 + 30 * 8760 * 0.4 * 0.05)
  }

  /// 45 kW × 8,760 h × 0.4 kg/kWh = 157.68 t.
  @Test func aCapHoldsToTheKilogram() throws {
    var world = powered
    world.carbon = CarbonPolicy(cap: Emissions(157_680))
    try expect(world, costs: 10_000)
    world.carbon = CarbonPolicy(cap: Emissions(157_670))
    #expect(try plan(world).ending == .infeasible)
    world.carbon = CarbonPolicy(countsEmbodied: true, cap: Emissions(172_680))
    try expect(world, costs: 10_000)
    world.carbon = CarbonPolicy(countsEmbodied: true, cap: Emissions(172_670))
    #expect(try plan(world).ending == .infeasible)
  }

  /// 9.5 servers of 3 kW and no idle power: 28.5 kW, all in Amsterdam 99.864 t. 5 kW moved to the cleaner, dearer
  /// site save 5 × 8,760 h × 0.3 kg.
  @Test func aCapOfAPeriodMovesWorkToTheCleanerSite() throws {
    var world = powered
    world.demand = [:]
    world.ask(95)
    world.servers[0].idlePower = 0
    world.sites[0].pue = 1
    var clean = TinySite("osl")
    clean.fixedCostPerMonth = 100
    world.sites.append(clean)
    world.emit(0.4, at: "ams")
    world.emit(0.1, at: "osl")
    world.price(energy: 0.1, at: "ams")
    world.price(energy: 0.2, at: "osl")
    world.carbon = CarbonPolicy(periodCaps: [ID("p1"): Emissions((28.5 * 0.4 - 5 * 0.3) * 8760)])
    let found = try plan(world)
    let due: Double = 10_000 + 1200 + (23.5 * 0.1 + 5 * 0.2) * 8760
    #expect(found.objective.isNear(due))
    // A tonne more saves moving 1 / 0.3 MWh at 0.1 a kWh.
    let key = LimitKey(constraint: "carbon-limit", subject: "location", period: ID("p1"))
    let value: Double = 1000 / 0.3 * 0.1
    #expect(abs((found.marginals[key] ?? 0) - value) < 1e-6)
  }

  @Test func theChargeIsPartOfOpexBudgets() throws {
    var world = powered
    world.carbon = CarbonPolicy(prices: world.carbonPrices(80))
    world.budgets = [Budget(kind: .opex, period: nil, limit: Money(rounding: energy * 0.4 * 0.08))]
    #expect(try plan(world).ending != .infeasible)
    world.budgets = [Budget(kind: .opex, period: nil, limit: Money(rounding: energy * 0.4 * 0.08 - 0.01))]
    #expect(try plan(world).ending == .infeasible)
  }

  /// Ten busy servers of 3 kW: 105.12 t in Amsterdam, 26.28 t in Oslo, which costs 1,200 more.
  @Test func carbonCanBeTheFirstGoal() throws {
    var world = powered
    world.sites[0].pue = 1
    var clean = TinySite("osl")
    clean.isExisting = false
    clean.openingCost = 1200
    world.sites.append(clean)
    world.emit(0.1, at: "osl")
    try expect(world, costs: 10_000)
    world.goals = [Goal(.carbon), Goal(.cost)]
    try expect(world, costs: 11_200)
    world.goals = [Goal(.carbon, slack: 3.1), Goal(.cost)]
    try expect(world, costs: 10_000)
  }
}
