import Domain
import Testing

@testable import Planning

/// Whether a plan keeps what its goals reached, confirmed on the plan made by hand.
@Suite struct GoalCheckTests {
  private let coast = Coast()

  private func findings(_ goals: GoalLine...) throws -> [String] {
    let fleet = Fleet(coast.inventory, Coast.decisions)
    let check = GoalCheck(coast.inventory, fleet, Ledger(coast.inventory, fleet)).check(goals)
    return try #require(check).findings
  }

  private func line(
    _ objective: Objective, _ value: Double, bound: Double? = nil, slack: Double = 0, unit: String? = nil
  ) -> GoalLine {
    GoalLine(
      objective: objective, slack: slack, value: value, bound: bound ?? value,
      unit: unit ?? objective.unit(in: coast.inventory))
  }

  private var capex: Double {
    coast.ledger().lines.filter { $0.kind == .capex }.map(\.amount).total.major
  }

  @Test func withoutGoalsThereIsNothingToCheck() {
    let fleet = Fleet(coast.inventory, Coast.decisions)
    #expect(GoalCheck(coast.inventory, fleet, Ledger(coast.inventory, fleet)).check([]) == nil)
  }

  @Test func aPlanKeepsWhatWasReached() throws {
    #expect(try findings(line(.capex, capex)) == [])
    #expect(try findings(line(.capex, capex / 1.1, slack: 0.1)) == [])
    #expect(try findings(line(.capex, capex / 1.1, slack: 0.09)).count == 1)
  }

  @Test func aPlanMayNotUseMoreEnergyThanWasReached() throws {
    let energy = try coast.plan().siteLoads.reduce(0.0) { $0 + $1.energy.value }
    #expect(try findings(line(.energy, energy)) == [])
    #expect(try findings(line(.energy, energy * 0.999)).count == 1)
  }

  @Test func aBoundLiesOnTheOtherSideOfTheValue() throws {
    #expect(try findings(line(.capex, capex, bound: capex + 1)).count == 1)
    #expect(try findings(line(.throughput, 0, bound: -0.1)).count == 1)
  }

  @Test func aUnitIsThatOfTheObjective() throws {
    #expect(try findings(line(.energy, 1e9, unit: "MWh")) == ["goal 'energy' records the unit 'MWh'"])
  }

  /// The plan by hand serves the demand as it is, so it is no plan for twice of it.
  @Test func multiplesAreWhatIsServed() throws {
    var decisions = Coast.decisions
    decisions.multiples = [Coast.chat: 2]
    let made = Plan.make(
      coast.inventory, decisions, computed: coast.ledger().unroundedTotal, bound: 0, search: Coast.search,
      marginals: [:])
    #expect(throws: AuditFailure.self) { try made.get() }
  }
}
