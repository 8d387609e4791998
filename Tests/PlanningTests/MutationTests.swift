import Domain
import Testing

@testable import Planning

/// A good plan, changed in one place: its audit must fail and name the rule that the change breaks.
@Suite struct MutationTests {
  private let inventory = Coast().inventory

  @Test func theGoodPlanPasses() throws {
    let report = try Coast().plan().audited(against: inventory)
    #expect(report.passed, "\(report.checks.flatMap(\.findings))")
    #expect(report.ledgerDifference == 0)
  }

  @Test func everyChangedDecision() throws {
    let plan = try Coast().plan()
    #expect(plan.decisions.mutants.count == 3 * (4 + 1 + 1 + 24 + 33))
    plan.expectBroken(by: plan.decisions.mutants, against: inventory)
  }

  /// With the objective of the good plan, no other decisions make a plan.
  @Test func noPlanIsMadeOfChangedDecisions() throws {
    let plan = try Coast().plan()
    for mutant in plan.decisions.mutants {
      let made = Plan.make(
        inventory, mutant.decisions, computed: plan.objective.computed, bound: 0, search: Coast.search,
        marginals: [:])
      #expect(throws: AuditFailure.self, "\(mutant.change)") { try made.get() }
    }
  }

  @Test func everyChangedLedgerLine() throws {
    let plan = try Coast().plan()
    for (index, line) in plan.ledger.enumerated() {
      for mutant in line.mutants {
        var ledger = plan.ledger
        ledger[index] = mutant.line
        let broken = plan.with(ledger: ledger).brokenRules(against: inventory)
        #expect(broken.contains(line.line), "\(mutant.property) of \(line) breaks only \(broken.sorted())")
      }
    }
  }

  @Test func everyMissingOrRepeatedLedgerLine() throws {
    let plan = try Coast().plan()
    for mutant in plan.ledger.misshapen {
      let broken = plan.with(ledger: mutant.line).brokenRules(against: inventory)
      #expect(!broken.isDisjoint(with: allLedgerTerms.map(\.name) + ["ledger"]), "\(mutant.property)")
    }
    let foreign = plan.ledger + plan.ledger.prefix(1).map { $0.with(line: "gift") }
    #expect(plan.with(ledger: foreign).brokenRules(against: inventory) == ["ledger"])
  }

  private func expect<Line: Mutable>(
    _ section: String, _ lines: (Plan) -> [Line], _ replacing: (Plan, [Line]) -> Plan
  ) throws {
    let plan = try Coast().plan()
    try plan.expectBroken(section, byChanged: lines(plan), against: inventory, replacing)
  }

  @Test func everyChangedPurchase() throws {
    try expect("purchases", \.purchases) { $0.with(purchases: $1) }
  }

  @Test func everyChangedFleetLine() throws { try expect("fleet", \.fleet) { $0.with(fleet: $1) } }

  @Test func everyChangedCapacityLine() throws {
    try expect("capacity", \.capacity) { $0.with(capacity: $1) }
  }

  @Test func everyChangedLimit() throws { try expect("limits", \.limits) { $0.with(limits: $1) } }

  @Test func everyChangedSiteLoad() throws {
    try expect("site-loads", \.siteLoads) { $0.with(siteLoads: $1) }
  }

  @Test func everyChangedAssumption() throws {
    try expect("assumptions", \.assumptions) { $0.with(assumptions: $1) }
  }

  @Test func everyChangeOfTheInventorySummary() throws {
    let plan = try Coast().plan()
    for mutant in plan.inventory.mutants {
      let broken = plan.with(inventory: mutant.line).brokenRules(against: inventory)
      #expect(broken == [mutant.property == "files" ? "files" : "inventory"], "\(mutant.property)")
    }
  }

  /// A property forgotten in the mutants is a property nobody guards; those of sections are counted above.
  @Test func everyPropertyHasItsMutant() throws {
    let plan = try Coast().plan()
    try #require(plan.ledger.first).expectEveryPropertyToHaveItsMutant()
    plan.inventory.expectEveryPropertyToHaveItsMutant()
  }
}
