import Domain
import PlanSearch
import Planning
import TestSupport
import Testing

/// Whatever the world, its books balance and its unit costs are its cost.
@Suite struct AccountsTests {
  @Test(arguments: [0, 20]) func booksBalance(first: Int) throws {
    for seed in first..<first + 20 {
      var world = GeneratedWorld(rich: seed).world
      var random = SeededRandom(seed: seed)
      GeneratedFeature.named("accounts").apply(&world, &random)
      let found = try GeneratedPlans.search(world, SearchOptions(relativeGap: 0.01, nodeLimit: 100))
      guard case .success(let plan) = GeneratedPlans.plan(world, found) else { continue }
      expectUnitCosts(of: plan, "seed \(seed)")
      expectBooks(of: plan, "seed \(seed)")
    }
  }

  /// Workloads and what is not allocated are the plan's cost, to the cent.
  private func expectUnitCosts(of plan: Plan, _ name: String) {
    let parts = plan.accounts.unitCosts.filter { $0.kind != .accelerator }
    #expect(parts.map(\.total).total == plan.objective.value, "\(name)")
  }

  /// What was added and not written off is left, for each kind of purchase; a cent may go astray in each period.
  private func expectBooks(of plan: Plan, _ name: String) {
    for (key, lines) in Dictionary(grouping: plan.accounts.books, by: { "\($0.line) \($0.item)" }) {
      let added = lines.map(\.additions).total
      let left = added - lines.map(\.depreciation).total
      let difference = (left - (lines.last?.bookValue ?? .zero)).minorUnits
      #expect(abs(difference) <= lines.count, "\(name): \(key)")
      #expect(lines.allSatisfy { $0.depreciation >= .zero && $0.bookValue >= .zero }, "\(name): \(key)")
    }
  }
}
