import Domain
import Optimization
import PlanSearch
import TestSupport
import Testing

/// Other objectives than the cost, and lists of them.
@Suite struct GoalTests {
  /// A cheap server that draws 2 kW, and a dear one that draws 1 kW; each does 10 a second, and 40 are asked for.
  /// In a year of 8,760 hours at 1 a kWh the cheap ones cost 4 × (1,000 + 17,520), the dear ones 4 × (9,000 + 8,760).
  private var world: TinyWorld {
    var world = TinyWorld(demand: 40)
    var frugal = TinyServer("frugal")
    frugal.price = 9000
    frugal.idlePower = 1
    frugal.modes = ["standard": 1]
    world.servers[0].idlePower = 2
    world.servers[0].modes = ["standard": 2]
    world.servers.append(frugal)
    world.throughputs.append(TinyWorld.figure(10, server: "frugal"))
    world.price(energy: 1)
    return world
  }

  private func cost(_ goals: Goal...) throws -> Double? {
    var world = world
    world.goals = goals
    return try plan(world).objective
  }

  @Test func theLeastCost() throws { #expect(try cost(Goal(.cost)).isNear(4 * (9000 + 8760))) }

  @Test func theLeastCapex() throws { #expect(try cost(Goal(.capex)).isNear(4 * (1000 + 17_520))) }

  @Test func theLeastEnergy() throws {
    let found = try { () throws in
      var world = world
      world.goals = [Goal(.energy)]
      return try plan(world)
    }()
    #expect(abs((found.goals.first?.value ?? 0) - 4 * 8760) < 1e-3)
    #expect(found.objective.isNear(4 * (9000 + 8760)))
  }

  /// The frugal ones emit 8.76 t a year at 1 kg/kWh and 30 t each to make; the cheap ones 17.52 t and nothing.
  @Test func theLeastCarbon() throws {
    var world = world
    world.emit(1)
    world.goals = [Goal(.carbon)]
    #expect(try plan(world).objective.isNear(4 * (9000 + 8760)))
    world.servers[1].embodiedCarbon = 30_000
    world.carbon = CarbonPolicy(countsEmbodied: true)
    let found = try plan(world)
    #expect(found.objective.isNear(4 * (1000 + 17_520)))
    #expect(abs((found.goals.first?.value ?? 0) - 4 * 17.52) < 1e-6)
  }

  /// Capex of 4,000, and what 20,000 % more would allow: one frugal server in four is 12,000, above 10,000; so with a
  /// slack of 150 % (10,000) none can be frugal, with one of 200 % (12,000) one, which saves 760.
  @Test func laterGoalsTakeTheSlackOfThoseBefore() throws {
    let allCheap = 4.0 * (1000 + 17_520)
    #expect(try cost(Goal(.capex, slack: 1.5), Goal(.cost)).isNear(allCheap))
    #expect(try cost(Goal(.capex, slack: 2), Goal(.cost)).isNear(allCheap - 760))
  }

  @Test func everyGoalIsKept() throws {
    var world = world
    world.goals = [Goal(.energy, slack: 0.3), Goal(.capex)]
    let found = try plan(world)
    // 35,040 kWh × 1.3 = 45,552: one cheap server (2 kW) beside three frugal ones is 43,800, two are 52,560.
    #expect(found.goals.map { $0.value.rounded() } == [35_040, 28_000])
    #expect(found.objective.isNear(28_000 + 43_800))
  }

  /// A penalty is weighed against costs; energy and capex would be least where nothing is served at all.
  @Test(arguments: [(Objective.energy, 35_040.0), (.capex, 4000), (.carbon, 35.04)])
  func allDemandIsServedWhereAnotherGoalComesFirst(_ objective: Objective, _ least: Double) throws {
    var world = world
    world.emit(1)
    world.workloads[0].shortPenalty = 1e-9
    #expect(try plan(world).decisions?.short.isEmpty == false)
    world.goals = [Goal(objective)]
    let found = try plan(world)
    #expect(found.decisions?.short == [:])
    #expect(abs((found.goals.first?.value ?? 0) - least) < 1e-3)
  }

  @Test func theCostIsTheLastGoalOfAll() throws {
    let found = try plan(world)
    #expect(found.goals.isEmpty)
  }

  @Test func largerWorldsKeepTheirGoals() throws {
    for seed in 0..<6 {
      var world = GeneratedWorld(seed: seed, .medium).world
      world.goals = [Goal(.capex, slack: 0.1), Goal(.energy, slack: 0.05)]
      let options = SearchOptions(relativeGap: 0.01, nodeLimit: 50)
      let found = try PlanFinder(solver: solver).plan(world.inventory, options)
      #expect(found.decisions == nil || found.goals.count == 2, "seed \(seed)")
    }
  }
}
