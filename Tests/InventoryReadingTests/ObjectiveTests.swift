import Domain
import InventoryReading
import Testing

/// What to make least or most, as inventories and the command write it.
@Suite struct ObjectiveTests {
  private func goals(_ text: String) throws -> [Goal] {
    let tiny = TinyInventory().replacing("discount_rate: 8 %", with: "objective: \(text)")
    return try #require(tiny.reading.inventory).policy.goals
  }

  @Test func theCostUnlessTheInventorySaysOtherwise() throws {
    #expect(try #require(TinyInventory().reading.inventory).policy.goals == [Goal(.cost)])
  }

  @Test func oneOrSeveralWithTheirSlack() throws {
    #expect(try goals("throughput") == [Goal(.throughput)])
    #expect(
      try goals("[capex 2.5 %, energy, cost]") == [Goal(.capex, slack: 0.025), Goal(.energy), Goal(.cost)])
  }

  @Test func theCommandWritesThemWithCommas() {
    #expect(GoalText.goals("throughput 1%,energy") == [Goal(.throughput, slack: 0.01), Goal(.energy)])
    #expect(GoalText.goals("cost, energy") == nil)
    #expect(GoalText.goals("energy,") == nil)
    #expect(GoalText.goals("") == nil)
  }

  @Test func workloadsMayHaveAWeight() throws {
    let tiny = TinyInventory().replacing("unit: tokens", with: "unit: tokens\n    weight: 2.5")
    #expect(try #require(tiny.reading.inventory).workloads.first?.weight == 2.5)
    #expect(try #require(TinyInventory().reading.inventory).workloads.first?.weight == nil)
  }
}
