import Domain
import PlanSearch
import TestSupport
import Testing

/// Bills of random tiers and commitments against plain arithmetic, on one site that carries everything.
@Suite struct EveryTierTests {
  @Test(arguments: Array(0..<30))
  func everyBillIsTheSumOfItsTiers(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    var world = TinyWorld(demand: random.number(1...200))
    world.periodMonths = [random.count(1...3)]
    let demand = world.demand.values.first ?? .zero
    world.demand = [:]
    world.ask(demand.value)
    world.servers[0].price = 0
    world.workloads[0].bytesOut = 1e6
    let starts = [
      0.0, random.number(1...50_000), random.number(50_001...100_000), random.number(100_001...300_000),
    ]
    world.egressPools = [
      EgressPool(
        id: ID("pool"),
        tiers: starts.map { EgressTier(from: Volume($0), price: Price(perUnit: random.number(0...0.2))) })
    ]
    let commits = [0.0, random.number(0.01...0.5), random.number(0.51...2)].map {
      CommitTier(commit: Traffic($0), price: Price(perUnit: random.number(50...500)))
    }
    world.bandwidth = [
      BandwidthProduct(
        site: ID("ams"), region: nil, name: "", percentilePrice: nil, egressPrice: nil, capacity: nil,
        egressPool: ID("pool"), commitTiers: commits, portCapacity: Traffic(0.3),
        portPrice: Price(perUnit: 17))
    ]
    let objective = try #require(try GeneratedPlans.search(world).objective)
    let due = Self.bill(world, gigabits: demand.value * 8e-3, commits)
    #expect(abs(objective - due) <= 1e-3, "\(objective), not \(due)")
  }

  private static func bill(_ world: TinyWorld, gigabits: Double, _ commits: [CommitTier]) -> Double {
    let period = world.periods[0]
    let months = Double(period.months)
    let monthly = gigabits / 8 * period.hours.value * 3600 / months
    let tiers = world.egressPools[0].tiers
    var egress = 0.0
    for (place, tier) in tiers.enumerated() {
      let end = place + 1 < tiers.count ? tiers[place + 1].from.value : .infinity
      egress += max(0, min(monthly, end) - tier.from.value) * tier.price.perUnit
    }
    let contract = commits.map { max($0.commit.value, gigabits) * $0.price.perUnit }.min() ?? 0
    return months * (egress + contract + 17 * (gigabits / 0.3).rounded(.up))
  }
}
